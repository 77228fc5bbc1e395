## Courses

courses-lede = De petits groupes, des formateurs qui pratiquent ce qu’ils enseignent et des exercices à emporter. En salle, en classe virtuelle ou dans vos locaux.
# For search engines. $country is the country's name as that country writes it.
courses-description = Toutes les formations informatiques de l’académie ({ $country }), avec dates, lieux, prix et places restantes : programmation, web, données, sécurité, intelligence artificielle et cloud.
courses-count = { $count ->
    [one] { $count } formation
   *[other] { $count } formations
}
courses-none = Il n’y a pas encore de formation ici.
courses-no-match = Aucune formation ne répond à tous ces critères. Retirez un filtre :
courses-search = Mots du titre
courses-search-button = Rechercher
all-courses = Toutes les formations
related-trainings = Formations sur ce sujet

# Values of the level facet, and on each course.
level-beginner = Débutant
level-intermediate = Intermédiaire
level-advanced = Avancé
# Delivery formats, as short nouns.
format-classroom = Présentiel
format-virtual = Classe virtuelle
format-in-house = Intra-entreprise
days-long = { $count ->
    [one] { $count } jour
   *[other] { $count } jours
}
hours-long = { $count ->
    [one] { $count } heure
   *[other] { $count } heures
}
# Heads the date at which a course is next held.
next-date = Prochaine date
no-date-yet = Pas encore de date

## Filters

filters = Filtres
filters-clear = Effacer tous les filtres
# Stands before the name of a filter: "Without Paris".
filter-drop = Sans le filtre
# Words that were looked up, in quotation marks.
quoted = « { $words } »
facet-topic = Thème
facet-level = Niveau
facet-format = Format
facet-city = Ville
facet-month = Mois
facet-language = Langue
facet-price = Prix hors taxe
# Stands before the list of orders.
sort-label = Trier par
sort-title = Titre
sort-date = Prochaine date
sort-price = Prix
# Languages that trainings are held in.
spoken-en = Anglais
spoken-fr = Français
spoken-ru = Russe
spoken-fi = Finnois

## Prices

# Stand after an amount of money. $rate is a rate such as 20%, $tax the tax's name.
price-with-tax = TTC ({ $tax } { $rate })
price-without-tax = { $tax ->
    [TVA] HT
   *[other] hors { $tax }
}
price-on-request = Sur devis
# Heads the lowest price of a course in a list.
price-lowest = À partir de
price-below = Moins de { $amount }
price-from = { $amount } et plus

## A course

course-facts = En bref
course-duration = Durée
course-price = Prix
course-code = Référence
course-dates = Dates et prix
course-no-date = Il n’y a pas encore de date.
course-ask-date = Demandez-nous une date
course-outline = Programme
course-audience = À qui s’adresse la formation
course-prerequisites = Prérequis
course-instructors = Qui anime la formation
course-related = Formations similaires
course-articles = Pour aller plus loin

## Dates

sessions-lede = Toutes les formations ouvertes à la réservation, dans l’ordre des dates.
# For search engines. $country is the country's name as that country writes it.
sessions-description = Dates de toutes les formations informatiques de l’académie ({ $country }), en salle et en classe virtuelle, avec prix et places restantes, sous forme de liste et de calendrier.
sessions-count = { $count ->
    [one] { $count } date
   *[other] { $count } dates
}
sessions-none = Il n’y a pas de date ici pour le moment.
sessions-no-match = Aucune date ne répond à tous ces critères. Retirez un filtre :
# Names the choice between list and calendar.
sessions-view = Affichage
sessions-list = Liste
sessions-calendar = Calendrier
upcoming-trainings = Prochaines formations
all-dates = Toutes les dates
# The caption of the table of dates.
dates-caption = Dates, avec lieux, prix et places restantes
dates-when = Date
dates-training = Formation
dates-where = Lieu
dates-price = Prix
dates-seats = Places
seats-left = { $count ->
    [one] { $count } place restante
   *[other] { $count } places restantes
}
seats-few = { $count ->
    [one] Plus que { $count } place
   *[other] Plus que { $count } places
}
seats-full = Complet
# $language is the language's name, as in spoken-fr.
held-in = langue : { $language }
# Whose clocks a time is by. $offset is, for example, UTC+1.
time-of = fuseau : { $city } ({ $offset })
# What a virtual training's times are where the reader is. {begins} and {ends} are filled in by the browser.
time-yours = {"{begins}"}–{"{ends}"} chez vous
month-empty = Aucune formation n’a lieu ce mois-ci.
month-more = { $count ->
    [one] et { $count } autre
   *[other] et { $count } autres
}
month-zones = Les heures sont celles du lieu de la formation ; pour les classes virtuelles, celles de notre ville principale. La page de chaque session indique le fuseau horaire.

## A session

# Stands before the session's code.
session-label = Session
session-days = Jours et horaires
session-cancelled = Annulée
session-cancelled-text = Cette session n’aura pas lieu.
session-over = Date passée
session-over-text = Cette session est terminée ou a déjà commencé.
session-other-dates = Voir les autres dates
session-virtual-text = Il vous faut un navigateur, un micro et un endroit calme. Deux jours avant le début, nous vous envoyons les instructions de connexion et une page où essayer votre matériel.
session-course = Tout sur cette formation
calendar-subscribe = Suivre ces dates dans votre agenda
calendar-add = Ajouter à votre agenda

## Topics

# The title of a topic’s page, for search engines.
topic-title = { $topic } : formations et dates

## Cities

# The title of a city's page.
city-title = Formations informatiques : { $city }
city-lede = Nos salles, les prochaines dates et le chemin pour venir : { $city }.
# For search engines.
city-description = { $city } : dates de nos formations informatiques, prix, places restantes et indications pour venir.
city-venues = Nos salles
city-courses = Formations données ici
room-seats = { $count ->
    [one] { $count } place
   *[other] { $count } places
}
