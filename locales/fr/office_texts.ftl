## The words of a record, layer by layer

layers-label = Niveaux
layer-shared = Commun, en anglais
layer-language = { $name }, toutes les éditions
layer-edition = { $name } seulement
layer-written = { $count ->
    [one] { $count } texte
   *[other] { $count } textes
}
layer-missing = { $count ->
    [one] { $count } manquant
   *[other] { $count } manquants
}
layer-stale = { $count ->
    [one] { $count } à revoir
   *[other] { $count } à revoir
}
texts-up-nowhere = Ce que vous enregistrez ici n’est pas sur le site avant d’être publié.
texts-to-publications = Où c’est publié
texts-read-only = Vous pouvez lire ces textes. Pour les écrire, il faut le rôle d’éditeur dans toutes les éditions qui les montrent.
texts-shared-hint = Chaque édition montre ces mots là où elle n’en a pas à elle. Un champ vide signifie qu’il n’y a rien ici.
texts-layer-hint = Laissez un champ vide et le texte voisin est montré. Cochez « rien ici » et aucun ne l’est.
texts-save = Enregistrer les textes
texts-saved = Enregistré : { $name }. Ce n’est pas sur le site avant d’être publié.
texts-unchanged = Rien n’a changé : { $name }
texts-restored = Rétabli : { $name }. Ce n’est pas sur le site avant d’être publié.
text-point = Point { $count }
text-of-point = Point { $number } : { $name }
text-of-lost-point = Un point qui n’existe plus : { $name }
text-below = Au-dessous : { $name }
text-missing = Manquant
text-says-nothing = Rien ici
text-is-absent = Pas de texte à ce niveau
text-nothing = Rien ici
text-right = Toujours juste tel quel
text-preview = Aperçu
text-preview-label = Tel que la page le montre
text-stale-changed = Modifié depuis l’écriture de ce texte
text-stale-new = Un autre texte se trouve maintenant au-dessous. Celui-ci a été écrit d’après un texte différent.
text-stale-gone = Le texte d’après lequel celui-ci a été écrit n’existe plus.

slot-title = Titre
slot-name = Nom
slot-word = Mot
slot-headline = Accroche
slot-tagline = Chapeau
slot-summary = Résumé
slot-short = Définition courte
slot-long = Explication plus longue
slot-description = Pour les moteurs de recherche
slot-introduction = Introduction
slot-text = Texte
slot-biography = Biographie
slot-body = Corps
slot-closing = Conclusion
slot-directions = Itinéraire
slot-outline = Programme
slot-audience = Public
slot-prerequisites = Prérequis

## What is wrong with a text, and what could be better

fault-words-and-nothing = Écrivez un texte ou cochez « rien ici », mais pas les deux
fault-text-needed = Écrivez quelque chose ici : une page publiée ne peut s’en passer
fault-control = Retirez les caractères de commande invisibles
warning-image = Une image n’a pas de texte de remplacement. Décrivez-la entre les crochets.
warning-heading = Un titre saute un niveau. Utilisez d’abord ##, puis ###.

## Two who write at once

texts-conflict = Quelqu’un d’autre a écrit ici entre-temps
texts-conflict-text = Rien n’est perdu, et rien n’est encore enregistré. Regardez ce qui est signalé et enregistrez de nouveau.
texts-conflict-both = Vous avez tous deux modifié :
texts-conflict-theirs = Seule l’autre personne a modifié, et c’est maintenant dans le formulaire :
texts-homeless = « { $name } » n’a plus de place dans cette fiche. Gardez vos mots si vous en avez besoin :
text-clash = L’autre personne a écrit :
text-clash-difference = De ses mots aux vôtres :
text-take = Prendre les siens
text-is-theirs = Les mots de l’autre personne.

## What a layer said before

revisions-title = Versions
revisions-of = Versions : { $name }
revisions-back = Retour aux textes
revisions-none = Rien n’a encore été écrit à ce niveau.
revisions-conflict = Le texte a changé depuis que vous avez ouvert cette page ; rien n’a été rétabli. Regardez de nouveau.
revision = Version { $count }
revision-taken-away = Retiré : le texte au-dessous est montré.
revision-restore = Rétablir
difference-gone = Supprimé :
difference-new = Nouveau :
