# Listes : ce qui se fait avec plusieurs fiches à la fois, et les vues que chacun garde.

## Avec plusieurs à la fois

bulk-give-topic = Attribuer un thème
bulk-take-topic = Retirer un thème
bulk-delete = Supprimer
bulk-give-topic-done = { $count ->
    [one] { $count } fiche a maintenant ce thème
   *[other] { $count } fiches ont maintenant ce thème
}
bulk-take-topic-done = { $count ->
    [one] { $count } fiche n’a plus ce thème
   *[other] { $count } fiches n’ont plus ce thème
}
bulk-delete-done = { $count ->
    [one] { $count } fiche est supprimée
   *[other] { $count } fiches sont supprimées
}
bulk-all = { $count ->
    [one] La { $count } entrée qui correspond, sur toutes les pages
   *[other] Les { $count } entrées qui correspondent, sur toutes les pages
}
bulk-in = Dans ces éditions, pour publier, faire relire ou retirer
bulk-topic = Thème à attribuer ou à retirer
bulk-of-topic = Thème : { $name }
bulk-topic-missing = Choisissez un thème
bulk-topic-gone = ce thème n’existe plus
bulk-topic-has = elle a déjà ce thème
bulk-topic-has-not = elle n’a pas ce thème
bulk-in-use = d’autres fiches en ont besoin
bulk-too-many = C’est trop pour une seule fois. Restreignez la liste à { $count } au plus
bulk-changed = Quelque chose a changé entre-temps, et rien n’a été fait. Regardez encore une fois, puis décidez
bulk-changed-since = quelqu’un l’a modifiée entre-temps
bulk-records = { $count ->
    [one] Une fiche
   *[other] { $count } fiches
}
bulk-further = { $count ->
    [one] et une de plus
   *[other] et { $count } de plus
}
bulk-nothing = Il n’y a rien à faire pour ces fiches.
bulk-edition-refused = Votre compte n’y est pas autorisé pour { $name } : rien n’y est fait.
bulk-delete-warning = Ce qui est supprimé l’est pour de bon, avec ses textes. Cela ne peut pas être annulé.
bulk-undo = Annuler
bulk-undo-done = { $count ->
    [one] { $count } fiche est comme avant
   *[other] { $count } fiches sont comme avant
}
bulk-run-goes-on = Cela prend un moment. Vous pouvez quitter cette page et y revenir.
bulk-run-done = Tout est fait.
bulk-run-progress = Fiches examinées
bulk-run-changed = Fait
bulk-run-kept = Laissées telles quelles
bulk-run-again = Voir où cela en est
job-bulk = Faire quelque chose avec plusieurs fiches
change-topic-given = Thème attribué
change-topic-taken = Thème retiré

## Les vues que chacun garde

views-title = Vos vues
views-about = Filtres, ordre et taille d’une liste, gardés sous un nom. Vous seul les voyez.
views-none = Il n’y a pas encore de vue de cette liste. Gardez-en une depuis le haut de la liste.
views-change = Modifier vos vues
view-name = Nom de la vue
view-default = Ouvrir la liste ainsi
view-is-default = la liste s’ouvre ainsi
view-keep = La garder
view-keep-this = Garder cette vue
view-save = Enregistrer la vue
view-remove = Retirer la vue
view-kept = La vue « { $name } » est gardée.
view-changed = La vue « { $name } » est enregistrée.
view-removed = La vue « { $name } » est retirée.
view-healed = La vue « { $name } » demande quelque chose qui n’existe plus. La liste est montrée sans cela.
view-taken = Saisissez un autre nom : vous avez déjà une vue de cette liste qui s’appelle ainsi
view-too-many = Retirez d’abord une vue : une liste en a { $count } au plus
view-too-long = Enlevez des filtres : c’est trop long pour être gardé

## Listes où choisir

find-label = En chercher d’autres par mots
find-button = Chercher
