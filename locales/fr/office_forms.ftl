## The lists and forms of records

topics-title = Thèmes
topics-about = Ce dont parlent les formations et les articles.
topics-new = Nouveau thème
topics-none = Il n’y a pas encore de thème. Commencez par le premier.
record-created = { $name } est créé.
record-saved = { $name } est enregistré.
record-deleted = { $name } est supprimé.
record-save = Enregistrer
record-save-another = Enregistrer et en ajouter un autre
record-copy = Copier
record-delete = Supprimer
record-on-site = Voir sur le site
tab-facts = Données
tab-texts = Textes
tab-publications = Où c’est en ligne
tab-history = Historique
column-name = Nom
column-slug = Adresse
column-changed = Modifié
list-csv = Cette liste en CSV
choice-none = Aucun
record-gone = Cette fiche a été supprimée entre-temps
record-gone-text = Ce que vous avez saisi n’a pas été enregistré. Le voici, pour que vous puissiez le copier là où il doit être maintenant.
record-gone-list = Vers la liste
part-up = Monter
part-down = Descendre
part-remove = Retirer

## Filters of records

filter-words = Mots
filter-edition = Dans l’édition
filter-publication = État
filter-topic = Thème
filter-size = Entrées par page
chip-words = Avec : { $name }
chip-edition = Dans : { $name }
chip-topic = Thème : { $name }
state-draft = Brouillon
state-in-review = En relecture
state-scheduled = Programmé
state-published = Publié
state-archived = Archivé

## Fields that many forms have

field-title = Titre
field-title-hint = En anglais ; les traductions viennent une fois qu’il existe.
field-slug = Identifiant d’adresse
field-slug-hint = La fin de son adresse. Quand elle change, l’ancienne adresse mène à la nouvelle.
field-slug-new-hint = La fin de son adresse. Laissez vide pour qu’elle soit tirée du titre.
field-position = Position
field-position-hint = Les listes suivent ces nombres, le plus petit d’abord.

## What is wrong with a field

fault-missing = Remplissez ce champ
fault-one-line = Écrivez ceci sur une seule ligne, sans caractères de contrôle
fault-too-long = Écrivez au plus { $count } caractères
fault-number = Saisissez un nombre entier de { $name } à { $count }
fault-slug = Utilisez des minuscules de a à z, des chiffres et des traits d’union simples, comme web-security
fault-slug-taken = Cette adresse est déjà prise. Celle-ci est libre : { $name }
fault-not-chosen = Choisissez une possibilité
fault-not-listed = Choisissez dans la liste
fault-look = Voir

## Two who save at once

conflict-title = Quelqu’un d’autre a enregistré pendant que vous écriviez
conflict-text = Rien n’est perdu. Regardez ces champs : vous les avez modifiés tous les deux. Votre valeur est dans le champ, la sienne se trouve dessous. Enregistrez ensuite à nouveau.
conflict-taken = L’autre personne seule a modifié ceux-ci. Sa valeur est maintenant dans le formulaire.
conflict-theirs = Sa valeur :
conflict-take = Prendre la sienne
conflict-is-theirs = Modifié par quelqu’un d’autre pendant que vous écriviez.

## Words that were not saved

unsent-offer = Vous avez ici des mots qui n’ont pas été enregistrés, du { $when }.
unsent-resume = Continuer avec eux
unsent-forget = Les jeter

## Deleting

deletion-title = Supprimer { $name } ?
deletion-text = Cela disparaît de toutes les éditions avec ses textes, définitivement. Ce qui s’est passé reste dans le journal des modifications.
deletion-up = Les visiteurs le voient actuellement dans :
deletion-archive = L’archiver plutôt : il pourra revenir
deletion-in-use = Impossible de supprimer tant que d’autres en ont besoin :
deletion-changed = Quelqu’un a fait une modification depuis votre question. Regardez encore avant de supprimer.
deletion-button = Supprimer définitivement
deletion-not = Garder
use-courses = { $count ->
    [one] { $count } formation
   *[other] { $count } formations
}
use-articles = { $count ->
    [one] { $count } article
   *[other] { $count } articles
}
use-redirects = { $count ->
    [one] { $count } redirection qui y mène
   *[other] { $count } redirections qui y mènent
}
change-saved = Enregistré
change-deleted = Supprimé
