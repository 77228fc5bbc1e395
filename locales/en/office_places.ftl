## Cities, venues and editions

office-teaching = Teaching
cities-list = Cities
cities-about = Where the academy teaches, each city in its edition.
cities-new = New city
cities-none = There is no city yet. Begin with the first one.
venues-list = Venues
venues-about = The houses in which rooms are, with their addresses.
venues-new = New venue
venues-none = There is no venue yet. A venue is in a city: make that first.
editions-list = Editions
editions-about = The academy’s site for each country: its language, money, tax and contact.
editions-new = New edition
editions-none = There is no edition yet. Without one there is no site.
field-slug-name-hint = The last part of its address. Leave it empty to have it made from the name.
field-edition = Edition
field-city-name = Name
field-city-name-hint = In the edition’s language.
field-time-zone = Time zone
field-venue-name = Name
field-city = City
field-street = Street and number
field-postcode = Postcode
section-rooms = Rooms
field-rooms = The rooms of this venue
field-rooms-hint = In the order in which they are shown. A room in which something is planned cannot be taken away.
field-room-name = Name
field-room-seats = Seats
rooms-add = Add a room
rooms-one = Room { $count }
fault-room-twice = Another room of this venue has this name
fault-room-in-use = { $name } cannot be taken away: sessions are planned in it
fault-room-small = A session with { $count } seats is planned in this room: { $name }
fault-too-many-rooms = A venue has at most { $count } rooms
fault-city-moves = A city stays in its edition. Make a new one in the other
fault-venue-moves = A venue stays in its edition. Make a new one in the other
fault-venue-in-use = Sessions are planned in its rooms, so it stays in its city. Make a new venue in the other
fault-city-clocks = { $count ->
    [one] { $count } session that is not over is planned by the clocks of this city. Move it to another city first
   *[other] { $count } sessions that are not over are planned by the clocks of this city. Move them to another city first
}
field-edition-code = Code
field-edition-code-hint = The first part of every address, such as fr or be-fr. It cannot be changed later.
field-country-name = Country
field-country-name-hint = In the edition’s own language, as visitors read it.
field-country = Country code
field-country-hint = Two letters of ISO 3166, such as FR.
field-locale = Locale
field-locale-hint = Language and country, such as fr-FR: how dates, numbers and prices are written.
section-money = Prices and tax
field-currency = Currency
field-currency-hint = Three letters of ISO 4217, such as EUR. It stays as soon as there are prices.
field-tax-name = Name of the tax
field-tax-name-hint = As prices name it, such as VAT.
field-tax-rate = Tax rate in per cent
field-tax-rate-hint = Such as 25.5.
field-gross-first = Prices name the amount with tax first
field-gross-first-hint = As where most who book are private persons.
section-contact = Contact
field-contact-email = E-mail address for visitors
field-contact-phone = Telephone number
fault-edition-code = Use two small letters, or two and two with a hyphen, such as fr or be-fr
fault-edition-code-taken = Another edition has this code
fault-edition-code-stays = The code is in every address of the edition and cannot be changed
fault-country = Use two letters, such as FR
fault-locale = Use a language and a country, such as fr-FR
fault-currency = Use three letters, such as EUR
fault-currency-stays = There are prices in the old currency. Take them away first
fault-tax-rate = Enter a rate from 0 to 100 with at most two decimal places, such as 25.5
use-venues = { $count ->
    [one] { $count } venue
   *[other] { $count } venues
}
use-sessions = { $count ->
    [one] { $count } session
   *[other] { $count } sessions
}
use-cities = { $count ->
    [one] { $count } city
   *[other] { $count } cities
}
use-publications = { $count ->
    [one] { $count } record is placed in it
   *[other] { $count } records are placed in it
}
use-prices = { $count ->
    [one] { $count } price
   *[other] { $count } prices
}
use-roles = { $count ->
    [one] { $count } role that is limited to it
   *[other] { $count } roles that are limited to it
}
