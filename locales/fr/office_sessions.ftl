## Sessions: their list

plan-title = Sessions
plan-about = Toutes les dates de toutes les formations, intra comprises : celles à venir, les prochaines d’abord. Les mots, les mois et les états trouvent aussi celles qui sont passées.
plan-new = Nouvelle session
plan-none = Il n’y a pas encore de session. Commencez par la première.
plan-series = Plusieurs dates à la fois
plan-calendar = Calendrier de planification
plan-taken = Places prises
plan-taken-of = { $taken } sur { $seats }
plan-taken-of-minimum = { $taken } sur { $seats }, minimum { $minimum }
plan-no-room = sans salle
plan-lacks = Manque encore
plan-lacks-room = Sans salle
plan-lacks-instructor = Sans formateur
plan-lacks-minimum = Sous le minimum
plan-begins-soon = Dans les quatre semaines
plan-from = À partir du mois
plan-to = Jusqu’au mois
plan-month-hint = Par exemple 2027-03.
plan-state = État
plan-state-held = Prévue
plan-state-full = Complète
plan-state-cancelled = Annulée
plan-state-over = Passée
chip-plan-format = Format : { $name }
chip-plan-instructor = Formateur : { $name }
chip-plan-begins = Début : { $name }

## Their form

plan-course = Formation
plan-edition = Édition
plan-format = Format
plan-format-hint = Les sessions intra ne figurent jamais sur le site.
plan-language = Langue
plan-code = Code
plan-code-hint = Laissez vide pour qu’il soit formé de la formation et du premier jour.
plan-where = Lieu
plan-city = Ville
plan-city-hint = Pour une salle. Les heures sont celles de la ville ; sans ville, celles de l’édition.
plan-room = Salle
plan-room-hint = Avec son nombre de places. Elle peut être choisie plus tard.
plan-when = Dates
plan-zone = Fuseau horaire
plan-days = Jours
plan-days-hint = Dans leur ordre, à l’heure du lieu.
plan-day = Jour
plan-begins = Début
plan-ends = Fin
plan-add-day = Ajouter un jour
plan-one-day = Jour { $count }
plan-dates = La même à d’autres dates
plan-dates-hint = Le premier jour de chaque autre session. Les jours suivants s’enchaînent comme dans la première.
plan-add-date = Ajouter une date
plan-one-date = Date { $count }
plan-who = Places et personnes
plan-seats = Places
plan-seats-hint = Pas plus que la salle n’en a.
plan-minimum = Nombre minimum de participants
plan-minimum-hint = S’il y en a moins, la page d’accueil signale la session pendant les quatre semaines qui la précèdent. Laissez vide pour la tenir quel que soit leur nombre.
plan-net = Prix propre
plan-net-hint = Hors taxes, dans la monnaie de l’édition, par exemple 1290,50. Laissez vide pour le prix de la formation.
plan-instructors = Formateurs
plan-instructor = Formateur
plan-series-made = Toutes les dates sont créées. Voici la première, { $name }.

## Calling one off

plan-cancel = Annuler la session
plan-cancelled = { $name } est annulée.
plan-cancel-title = Annuler { $name } ?
plan-cancel-text = Elle reste sur le site et dans les calendriers, marquée comme annulée. Sa salle et ses formateurs sont de nouveau libres.
plan-reinstate = La maintenir finalement
plan-reinstated = { $name } aura lieu finalement.
plan-reinstate-title = Maintenir finalement { $name } ?
plan-reinstate-text = Elle revient dans les calendriers et peut de nouveau être réservée, si sa salle et ses formateurs sont encore libres.
plan-leave = Laisser comme c’est
change-reinstated = Finalement maintenue
use-seats = { $count ->
    [one] { $count } place est prise
   *[other] { $count } places sont prises
}
use-site = { $count ->
    [one] Elle est sur le site. Annulez-la plutôt, afin que ceux qui ont noté la date l’apprennent
   *[other] Elle est sur le site. Annulez-la plutôt, afin que ceux qui ont noté les dates l’apprennent
}

## The calendar of the desk

plan-rows = Ce que montrent les lignes
plan-month-empty = Rien n’a lieu ce mois-ci.
plan-clash = En même temps que { $name }
plan-clocks = Les heures sont celles de chaque lieu. Ce qui occupe la même salle ou le même formateur au même moment est signalé.

## What is wrong with a field

fault-plan-no-day = Ajoutez au moins un jour
fault-plan-many-days = Prévoyez { $count } jours au plus
fault-plan-day = Saisissez un jour, par exemple 2027-03-29
fault-plan-time = Saisissez une heure, par exemple 09:30
fault-plan-past = Ce jour est passé. Saisissez un jour à venir
fault-plan-ends = Saisissez une heure postérieure à { $time }, heure du début
fault-plan-order = Ce jour commence avant la fin de celui qui précède. Remontez-le, ou saisissez un jour ou une heure ultérieurs
fault-plan-gap = { $time } n’existe pas le { $day } dans { $zone } : les horloges passent de { $before } directement à { $after }. Saisissez une heure avant { $before }, ou à partir de { $after }
fault-plan-twice = { $time } arrive deux fois le { $day } dans { $zone }, où les horloges sont retardées : à { $first } UTC et à { $second } UTC. Saisissez une heure avant { $before }, ou à partir de { $after }
fault-plan-format = { $name } n’est pas donnée dans ce format. Choisissez-en un autre, ou ajoutez le format à la formation
fault-plan-course-booked = Des places sont prises pour cette formation. Choisissez-la de nouveau et prévoyez une autre session
fault-plan-city = Choisissez la ville de la salle
fault-plan-city-elsewhere = Choisissez une ville de l’édition { $name }
fault-plan-no-place = Laissez vide : seul le format en salle en a besoin
fault-plan-room-elsewhere = Cette salle est dans une autre ville. Choisissez-en une dans cette ville
fault-plan-room-small = La salle { $name } a { $count } places. N’en saisissez pas plus, ou choisissez une autre salle
fault-plan-room-taken = Le { $day }, la salle est prise par { $name }. Choisissez une autre salle ou un autre jour
fault-plan-instructor-taken = Le { $day }, { $who } assure { $name }. Choisissez quelqu’un d’autre ou un autre jour
fault-plan-seats-taken = { $count ->
    [one] { $count } place est déjà prise. Saisissez-en au moins autant
   *[other] { $count } places sont déjà prises. Saisissez-en au moins autant
}
fault-plan-minimum = { $count ->
    [one] C’est plus que la { $count } place prévue. N’en saisissez pas plus, ou laissez vide
   *[other] C’est plus que les { $count } places prévues. N’en saisissez pas plus, ou laissez vide
}
fault-plan-price = Saisissez un montant en { $currency }, par exemple 1290,50, sans la monnaie
fault-plan-code-taken = Une autre session a ce code. Celui-ci est libre : { $name }
fault-plan-no-date = Ajoutez au moins une date
fault-plan-many-dates = Prévoyez { $count } dates au plus à la fois
fault-plan-series-over = Cette date en chevauche une autre de la série. Saisissez-en une ultérieure
fault-plan-series-twice = Cette date est déjà dans la série. Saisissez-en une autre
fault-plan-same = { $name } est déjà cette formation au même moment. Si vous en voulez une autre, donnez-lui un code
