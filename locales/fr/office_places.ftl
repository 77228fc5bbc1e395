## Cities, venues and editions

office-teaching = Enseignement
cities-list = Villes
cities-about = Où l’académie enseigne, chaque ville dans son édition.
cities-new = Nouvelle ville
cities-none = Il n’y a pas encore de ville. Commencez par la première.
venues-list = Lieux
venues-about = Les bâtiments où se trouvent les salles, avec leurs adresses.
venues-new = Nouveau lieu
venues-none = Il n’y a pas encore de lieu. Un lieu est dans une ville : créez-la d’abord.
editions-list = Éditions
editions-about = Le site de l’académie pour chaque pays : langue, monnaie, taxe et contact.
editions-new = Nouvelle édition
editions-none = Il n’y a pas encore d’édition. Sans elle, pas de site.
field-slug-name-hint = La fin de son adresse. Laissez vide pour qu’elle soit tirée du nom.
field-edition = Édition
field-city-name = Nom
field-city-name-hint = Dans la langue de l’édition.
field-time-zone = Fuseau horaire
field-venue-name = Nom
field-city = Ville
field-street = Numéro et rue
field-postcode = Code postal
section-rooms = Salles
field-rooms = Les salles de ce lieu
field-rooms-hint = Dans l’ordre d’affichage. Une salle où une session est prévue ne peut pas être retirée.
field-room-name = Nom
field-room-seats = Places
rooms-add = Ajouter une salle
rooms-one = Salle { $count }
fault-room-twice = Une autre salle de ce lieu porte ce nom
fault-room-in-use = { $name } ne peut pas être retirée : des sessions y sont prévues
fault-room-small = Une session de { $count } places est prévue dans cette salle : { $name }
fault-too-many-rooms = Un lieu a au plus { $count } salles
fault-city-moves = Une ville reste dans son édition. Créez-en une nouvelle dans l’autre
fault-venue-moves = Un lieu reste dans son édition. Créez-en un nouveau dans l’autre
fault-venue-in-use = Des sessions sont prévues dans ses salles : il reste dans sa ville. Créez un nouveau lieu dans l’autre
fault-city-clocks = { $count ->
    [one] { $count } session qui n’est pas terminée est prévue à l’heure de cette ville. Déplacez-la d’abord dans une autre ville
   *[other] { $count } sessions qui ne sont pas terminées sont prévues à l’heure de cette ville. Déplacez-les d’abord dans une autre ville
}
field-edition-code = Code
field-edition-code-hint = Le début de chaque adresse, comme fr ou be-fr. Il ne peut pas être changé plus tard.
field-country-name = Pays
field-country-name-hint = Dans la langue de l’édition, comme les visiteurs le lisent.
field-country = Code du pays
field-country-hint = Deux lettres de l’ISO 3166, comme FR.
field-locale = Paramètres régionaux
field-locale-hint = Langue et pays, comme fr-FR : la façon d’écrire dates, nombres et prix.
section-money = Prix et taxe
field-currency = Monnaie
field-currency-hint = Trois lettres de l’ISO 4217, comme EUR. Elle reste dès qu’il y a des prix.
field-tax-name = Nom de la taxe
field-tax-name-hint = Tel que les prix le disent, comme TVA.
field-tax-rate = Taux en pour cent
field-tax-rate-hint = Par exemple 25,5.
field-gross-first = Les prix disent d’abord le montant taxe comprise
field-gross-first-hint = Comme là où l’on réserve surtout à titre privé.
section-contact = Contact
field-contact-email = Adresse e-mail pour les visiteurs
field-contact-phone = Numéro de téléphone
fault-edition-code = Utilisez deux minuscules, ou deux et deux avec un trait d’union, comme fr ou be-fr
fault-edition-code-taken = Une autre édition a ce code
fault-edition-code-stays = Le code est dans chaque adresse de l’édition et ne peut pas être changé
fault-country = Utilisez deux lettres, comme FR
fault-locale = Utilisez une langue et un pays, comme fr-FR
fault-currency = Utilisez trois lettres, comme EUR
fault-currency-stays = Il y a des prix dans l’ancienne monnaie. Retirez-les d’abord
fault-tax-rate = Saisissez un taux de 0 à 100 avec deux décimales au plus, comme 25,5
use-venues = { $count ->
    [one] { $count } lieu
   *[other] { $count } lieux
}
use-sessions = { $count ->
    [one] { $count } session
   *[other] { $count } sessions
}
use-cities = { $count ->
    [one] { $count } ville
   *[other] { $count } villes
}
use-publications = { $count ->
    [one] { $count } contenu y est placé
   *[other] { $count } contenus y sont placés
}
use-prices = { $count ->
    [one] { $count } tarif
   *[other] { $count } tarifs
}
use-roles = { $count ->
    [one] { $count } rôle qui y est limité
   *[other] { $count } rôles qui y sont limités
}
