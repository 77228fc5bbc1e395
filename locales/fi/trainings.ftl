## Courses

courses-lede = Pienet ryhmät, kouluttajat, jotka tekevät itse opettamaansa työtä, ja harjoitukset, jotka saat mukaasi. Luokassa, virtuaaliluokassa tai teidän tiloissanne.
# For search engines. $country is the country's name as that country writes it.
courses-description = Akatemian kaikki IT-kurssit ({ $country }) ajankohtineen, paikkakuntineen, hintoineen ja vapaine paikkoineen: ohjelmointia, web-kehitystä, dataa, tietoturvaa, tekoälyä ja pilveä.
courses-count = { $count ->
    [one] { $count } kurssi
   *[other] { $count } kurssia
}
courses-none = Täällä ei ole vielä kursseja.
courses-no-match = Mikään kurssi ei täytä kaikkia ehtoja. Poista jokin suodatin:
courses-search = Sanoja kurssin nimestä
courses-search-button = Hae
all-courses = Kaikki kurssit
related-trainings = Aiheeseen liittyviä kursseja

# Values of the level facet, and on each course.
level-beginner = Perustaso
level-intermediate = Keskitaso
level-advanced = Syventävä taso
# Delivery formats, as short nouns.
format-classroom = Luokkaopetus
format-virtual = Virtuaaliluokka
format-in-house = Yrityskoulutus
days-long = { $count ->
    [one] { $count } päivä
   *[other] { $count } päivää
}
hours-long = { $count ->
    [one] { $count } tunti
   *[other] { $count } tuntia
}
# Heads the date at which a course is next held.
next-date = Seuraava ajankohta
no-date-yet = Ei vielä ajankohtaa

## Filters

filters = Suodattimet
filters-clear = Poista kaikki suodattimet
# Stands before the name of a filter: "Without Paris".
filter-drop = Ilman suodatinta:
# Words that were looked up, in quotation marks.
quoted = ”{ $words }”
facet-topic = Aihe
facet-level = Taso
facet-format = Toteutustapa
facet-city = Kaupunki
facet-month = Kuukausi
facet-language = Kieli
facet-price = Veroton hinta
# Stands before the list of orders.
sort-label = Järjestys
sort-title = Nimi
sort-date = Seuraava ajankohta
sort-price = Hinta
# Languages that trainings are held in.
spoken-en = Englanti
spoken-fr = Ranska
spoken-ru = Venäjä
spoken-fi = Suomi

## Prices

# Stand after an amount of money. $rate is a rate such as 20%, $tax the tax's name.
price-with-tax = sis. { $tax } { $rate }
price-without-tax = + { $tax }
price-on-request = Tarjouksen mukaan
# Heads the lowest price of a course in a list.
price-lowest = Hinta alkaen
price-below = Alle { $amount }
price-from = Vähintään { $amount }

## A course

course-facts = Lyhyesti
course-duration = Kesto
course-price = Hinta
course-code = Kurssikoodi
course-dates = Ajankohdat ja hinnat
course-no-date = Ajankohtia ei ole vielä.
course-ask-date = Kysy meiltä ajankohtaa
course-outline = Sisältö
course-audience = Kenelle
course-prerequisites = Mitä on hyvä osata etukäteen
course-instructors = Kouluttajat
course-related = Tutustu myös näihin kursseihin
course-articles = Lue lisää

## Dates

sessions-lede = Kaikki varattavissa olevat kurssit aikajärjestyksessä.
# For search engines. $country is the country's name as that country writes it.
sessions-description = Akatemian kaikkien IT-kurssien ajankohdat ({ $country }) luokassa ja virtuaaliluokassa, hinnat ja vapaat paikat, luettelona ja kalenterina.
sessions-count = { $count ->
    [one] { $count } ajankohta
   *[other] { $count } ajankohtaa
}
sessions-none = Täällä ei ole juuri nyt ajankohtia.
sessions-no-match = Mikään ajankohta ei täytä kaikkia ehtoja. Poista jokin suodatin:
# Names the choice between list and calendar.
sessions-view = Näkymä
sessions-list = Luettelo
sessions-calendar = Kalenteri
upcoming-trainings = Seuraavaksi alkavat kurssit
all-dates = Kaikki ajankohdat
# The caption of the table of dates.
dates-caption = Ajankohdat, kurssipaikat, hinnat ja vapaat paikat
dates-when = Ajankohta
dates-training = Kurssi
dates-where = Missä
dates-price = Hinta
dates-seats = Vapaat paikat
seats-left = { $count ->
    [one] { $count } paikka vapaana
   *[other] { $count } paikkaa vapaana
}
seats-few = { $count ->
    [one] Enää { $count } paikka vapaana
   *[other] Enää { $count } paikkaa vapaana
}
seats-full = Täynnä
# $language is the language's name, as in spoken-fr.
held-in = kieli: { $language }
# Whose clocks a time is by. $offset is, for example, UTC+1.
time-of = aika: { $city } ({ $offset })
# What a virtual training's times are where the reader is. {begins} and {ends} are filled in by the browser.
time-yours = {"{begins}"}–{"{ends}"} sinun aikaasi
month-empty = Tässä kuussa ei ole kursseja.
month-more = { $count ->
    [one] ja vielä { $count }
   *[other] ja vielä { $count }
}
month-zones = Kellonajat ovat kurssipaikan aikaa, virtuaaliluokassa päätoimipaikkamme aikaa. Aikavyöhyke kerrotaan kunkin toteutuksen sivulla.

## A session

# Stands before the session's code.
session-label = Toteutus
session-days = Päivät ja kellonajat
session-cancelled = Peruttu
session-cancelled-text = Kurssia ei järjestetä tänä ajankohtana.
session-over = Mennyt
session-over-text = Tämä toteutus on päättynyt tai jo alkanut.
session-other-dates = Katso muut ajankohdat
session-virtual-text = Tarvitset selaimen, mikrofonin ja rauhallisen paikan. Kaksi päivää ennen alkua lähetämme sinulle liittymisohjeet ja sivun, jolla voit kokeilla laitteitasi.
session-course = Kaikki tästä kurssista
calendar-subscribe = Tilaa nämä ajankohdat kalenteriisi
calendar-add = Lisää kalenteriisi

## Topics

# The title of a topic’s page, for search engines.
topic-title = { $topic }: kurssit ja ajankohdat

## Cities

# The title of a city's page.
city-title = IT-kurssit: { $city }
city-lede = Luokkamme, seuraavat kurssit ja tie luoksemme: { $city }.
# For search engines.
city-description = { $city }: IT-kurssiemme ajankohdat, hinnat, vapaat paikat ja saapumisohjeet.
city-venues = Missä opetamme
city-courses = Täällä järjestettävät kurssit
room-seats = { $count ->
    [one] { $count } paikka
   *[other] { $count } paikkaa
}
