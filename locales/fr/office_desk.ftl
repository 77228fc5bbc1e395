# The desk: the front page, the search, keys, and what is said in reviews.

## The front page

desk-today = À regarder aujourd’hui
desk-quiet = Rien ne vous attend aujourd’hui.
desk-all = Tout voir :
desk-stale = Textes à mettre à jour
desk-in-review = En relecture
desk-scheduled = Mis en ligne aujourd’hui
desk-answers = Réponses pour vous
desk-no-instructor = Bientôt, sans formateur
desk-no-room = Bientôt, sans salle
desk-below-minimum = Bientôt, sous le minimum
desk-of-minimum = { $taken } sur { $minimum }
desk-unsent = Formulaires non envoyés
desk-visited = Ouverts récemment
desk-charts = En chiffres
desk-figures = Les chiffres en tableau
desk-chart-sessions = Sessions par mois
desk-chart-publications = Publications par édition
desk-chart-changes = Modifications par jour
desk-month = Mois
desk-day = Jour
plan-move = Déplacer

## The search

search-title = Recherche
search-field = Chercher dans toutes les fiches
search-go = Chercher
search-words = Que cherchez-vous ?
search-hint = Le début d’un nom, quelques mots, un identifiant d’adresse, ou le code d’une formation ou d’une session.
search-nothing = Rien trouvé pour « { $name } ».
search-nothing-hint = Essayez moins de mots, ou seulement le début de l’un d’eux. Ou parcourez une liste :
search-more = Tout ce qui a été trouvé :
search-shown = { $count ->
    [one] { $count } fiche est affichée
   *[other] { $count } fiches sont affichées
}

## Keys

shortcuts-title = Raccourcis clavier
shortcuts-about = Ce que font les touches dans le back-office. Tout est aussi accessible par des liens et des boutons.
shortcuts-search = Aller au champ de recherche
shortcuts-help = Afficher ces raccourcis
shortcuts-on = Ils sont activés pour votre compte.
shortcuts-off = Ils sont désactivés pour votre compte.
shortcuts-turn-off = Désactiver les raccourcis
shortcuts-turn-on = Activer les raccourcis
shortcuts-are-on = Les raccourcis sont activés
shortcuts-are-off = Les raccourcis sont désactivés
shortcuts-never = Ils ne font rien pendant que vous écrivez dans un champ et nécessitent JavaScript.
shortcuts-close = Fermer les raccourcis

## What is said in reviews

review-title = Relecture
review-note = Un mot pour la personne qui relit
review-asked = { $name } a demandé une relecture
review-said = { $name }
review-sent-back = { $name } l’a renvoyé
review-nobody = Le programme
review-words = Dire quelque chose sur { $name }
review-words-missing = Écrivez ce que vous voulez dire
review-say = Envoyer
review-settle = Réglé
review-settled = Réglé pour { $name }
review-commented = Votre remarque sur { $name } est enregistrée
review-settled-before = { $count ->
    [one] { $count } remarque réglée
   *[other] { $count } remarques réglées
}
change-commented = Remarque en relecture
change-comment-resolved = Remarque réglée
job-review-letter = Transmettre une remarque de relecture

## Letters about reviews

# $author is who said it, $record what it is about, $edition in which country.
mail-review-comment-subject = Une réponse dans une relecture
mail-review-comment-text = { $author } a fait une remarque sur « { $record } » ({ $edition }) :
mail-review-sent-back-subject = Votre texte vous est renvoyé
mail-review-sent-back-text = { $author } a relu « { $record } » ({ $edition }) et vous le renvoie :
mail-review-call = Ouvrir la relecture
mail-review-why = Vous recevez ce message parce que vous participez à cette relecture chez { $academy }.

## What the fields of changes are called

told-address = Adresse réseau
told-cancelled = Annulée
told-comment = Remarque
told-commented-by = Auteur de la remarque
told-hours = Heures
told-key-terms = Termes clés
told-level = Niveau
told-points = Points
told-prepared-revision = Révision préparée
told-prices = Prix
told-publish-at = Mise en ligne prévue
told-published-at = En ligne depuis
told-revision = Révision
told-role = Rôle
told-rooms = Salles
told-version = Version
told-withdrawn = Laissés de côté
told-yes = Oui
told-no = Non
