# What is up where, and what is prepared: the publications of a record, the matrix, previews.

## What is up and what is prepared

stands-up = En ligne
stands-never = Jamais en ligne
stands-withdrawn = Retiré
stands-not-offered = Non proposé
stands-draft = Brouillon
stands-in-review = En relecture
stands-scheduled = Programmé
publications-title = Publications
publications-caption = Où c’est en ligne, et ce qui suit
publications-edition = Édition
publications-up = Sur le site
publications-prepared = En préparation
publications-texts = Textes
publications-steps = Ce que vous pouvez faire
publications-since = depuis le { $name }
publications-revision = révision { $count }
publications-newer = Des textes plus récents attendent : révision { $count }
publications-outdated = De la révision { $count }, qui n’est plus la dernière
publications-goes-up = mise en ligne le { $name }
publications-nothing-prepared = Rien
publications-on-site = Voir sur le site
publications-not-yours = Cette édition est suivie par une autre personne.
publications-ticked = Avec les éditions cochées
publication-day = Jour
publication-time = Heure
publication-time-hint = L’heure locale du fuseau de chaque édition.
publication-comment = Ce qui est à changer
publication-day-wrong = Indiquez un jour, par exemple 2027-01-31
publication-time-wrong = Indiquez une heure, par exemple 09:30
publication-time-over = En { $name }, cette heure est passée. Indiquez une heure ultérieure
publication-time-left-out = En { $name }, les horloges sautent cette heure : elle n’existe pas. Indiquez une heure plus tôt ou plus tard
publication-time-twice = En { $name }, les horloges reculent : cette heure vient deux fois. Indiquez une heure plus tôt ou plus tard
publication-comment-missing = Dites ce qui est à changer
publication-comment-wrong = Dites-le en { $count } caractères au plus
publication-no-step = Choisissez ce qu’il faut faire
publication-none-ticked = Cochez au moins une édition
publication-changed = Quelqu’un a changé cela depuis que vous avez ouvert la page. Regardez encore une fois avant de décider
publication-gone = Cet enregistrement n’existe plus
publication-not-new = { $name } : les textes les plus récents sont déjà en ligne
publication-not-scheduled = { $name } : rien n’est programmé
publication-not-to-review = { $name } : c’est déjà en relecture ou programmé
publication-not-in-review = { $name } : ce n’est pas en relecture
publication-not-up = { $name } : ce n’est pas en ligne
publication-without-words = { $name } : les textes que sa page exige ne sont pas encore écrits

## Steps

step-publish = Publier maintenant
step-schedule = Programmer
step-unschedule = Déprogrammer
step-review = Envoyer en relecture
step-send-back = Renvoyer
step-withdraw = Retirer
step-publish-ticked = Publier maintenant ce qui est coché
step-schedule-ticked = Programmer ce qui est coché
step-unschedule-ticked = Déprogrammer ce qui est coché
step-review-ticked = Envoyer en relecture ce qui est coché
step-send-back-ticked = Renvoyer ce qui est coché
step-withdraw-ticked = Retirer ce qui est coché
step-publish-done = { $count ->
    [one] Une publication est maintenant en ligne
   *[other] { $count } publications sont maintenant en ligne
}
step-schedule-done = { $count ->
    [one] Une publication est programmée
   *[other] { $count } publications sont programmées
}
step-unschedule-done = { $count ->
    [one] Une publication n’est plus programmée
   *[other] { $count } publications ne sont plus programmées
}
step-review-done = { $count ->
    [one] Une publication est en relecture
   *[other] { $count } publications sont en relecture
}
step-send-back-done = { $count ->
    [one] Une publication a été renvoyée
   *[other] { $count } publications ont été renvoyées
}
step-withdraw-done = { $count ->
    [one] Une publication a été retirée
   *[other] { $count } publications ont été retirées
}
message-undo = Annuler
undo-done = { $count ->
    [one] Une publication est comme avant
   *[other] { $count } publications sont comme avant
}
undo-done-too-late = { $count ->
    [one] Une publication est comme avant, mais en brouillon : l’heure de sa mise en ligne est passée
   *[other] { $count } publications sont comme avant, mais celles dont l’heure de mise en ligne est passée sont des brouillons
}
undo-changed-since = L’une d’elles a été modifiée depuis. Rien n’a été annulé
undo-nothing = Il n’y a rien à annuler

## Texts of an edition

coverage-stale = { $count ->
    [one] { $count } périmé
   *[other] { $count } périmés
}
coverage-missing = { $count ->
    [one] { $count } non traduit
   *[other] { $count } non traduits
}
coverage-translated = { $count ->
    [one] { $count } traduit
   *[other] { $count } traduits
}
coverage-local = { $count ->
    [one] { $count } local
   *[other] { $count } locaux
}
coverage-write = Écrire

## The matrix of record by edition

matrix-title = Éditions en un coup d’œil
matrix-about = Quel enregistrement est en ligne dans quelle édition, et quels textes manquent ou sont périmés.
matrix-none = Il n’y a encore aucun enregistrement de ce genre.
matrix-kind = Genre
matrix-state = Publication
matrix-texts = État des textes
matrix-stale = Périmés
matrix-missing = Sans traduction
matrix-words = Mots du titre
matrix-chip-edition = Édition : { $name }
matrix-chip-state = Publication : { $name }
matrix-chip-texts = Textes : { $name }
matrix-chip-words = Titre : { $name }
matrix-record = Enregistrement
matrix-newer = des textes plus récents attendent
matrix-bulk = Avec les enregistrements cochés
matrix-step = Que faire
matrix-in = Dans ces éditions
matrix-go-on = Continuer
matrix-none-ticked = Cochez au moins un enregistrement
matrix-confirm = { $count ->
    [one] Une publication
   *[other] { $count } publications
}
matrix-left = { $count ->
    [one] Une reste comme elle est
   *[other] { $count } restent comme elles sont
}
matrix-nothing = Il n’y a rien à faire pour ces enregistrements dans ces éditions.
matrix-back = Retour à la liste

## Previews

preview-make = Lien vers un aperçu
preview-made = Un aperçu de { $name } est visible ici pendant sept jours par toute personne qui a le lien :

## The change log and the jobs

preview-note = Ceci est un aperçu. La page n’est pas ainsi sur le site.
change-published = Publication
change-scheduled = Programmation
change-unscheduled = Déprogrammation
change-sent-to-review = Envoi en relecture
change-sent-back = Renvoi
change-withdrawn = Retrait
change-undone = Annulation
change-preview-made = Création d’un lien d’aperçu
job-publish-scheduled = Publier ce qui est programmé
