# The desk: the front page, the search, keys, and what is said in reviews.

## The front page

desk-today = Katsottavaa tänään
desk-quiet = Mikään ei kaipaa sinua tänään.
desk-all = Kaikki:
desk-stale = Päivitettävät tekstit
desk-in-review = Tarkistettavana
desk-scheduled = Julkaistaan tänään
desk-answers = Vastauksia sinulle
desk-no-instructor = Pian, ilman kouluttajaa
desk-no-room = Pian, ilman tilaa
desk-below-minimum = Pian, alle vähimmäismäärän
desk-of-minimum = { $taken } / { $minimum }
desk-unsent = Lähettämättömät lomakkeet
desk-visited = Viimeksi avatut
desk-charts = Lukuina
desk-figures = Luvut taulukkona
desk-chart-sessions = Toteutukset kuukausittain
desk-chart-publications = Julkaisut maasivustoittain
desk-chart-changes = Muutokset päivittäin
desk-month = Kuukausi
desk-day = Päivä
plan-move = Siirrä

## The search

search-title = Haku
search-field = Hae kaikista tiedoista
search-go = Hae
search-words = Mitä etsit?
search-hint = Nimen alku, sen sanoja, osoitteen osa tai kurssin tai toteutuksen koodi.
search-nothing = Haulla ”{ $name }” ei löytynyt mitään.
search-nothing-hint = Kokeile vähemmillä sanoilla tai vain sanan alulla. Tai selaa luetteloa:
search-more = Kaikki löydetyt:
search-shown = { $count ->
    [one] Näytetään { $count } tieto
   *[other] Näytetään { $count } tietoa
}

## Keys

shortcuts-title = Pikanäppäimet
shortcuts-about = Mitä yksittäiset näppäimet tekevät hallinnassa. Kaikkeen pääsee myös linkeillä ja painikkeilla.
shortcuts-search = Siirry hakukenttään
shortcuts-help = Näytä nämä näppäimet
shortcuts-on = Ne ovat käytössä tililläsi.
shortcuts-off = Ne eivät ole käytössä tililläsi.
shortcuts-turn-off = Poista pikanäppäimet käytöstä
shortcuts-turn-on = Ota pikanäppäimet käyttöön
shortcuts-are-on = Pikanäppäimet ovat käytössä
shortcuts-are-off = Pikanäppäimet eivät ole käytössä
shortcuts-never = Ne eivät tee mitään, kun kirjoitat kenttään, ja vaativat JavaScriptin.
shortcuts-close = Sulje pikanäppäimet

## What is said in reviews

review-title = Tarkistus
review-note = Viesti tarkistajalle
review-asked = { $name } pyysi tarkistusta
review-said = { $name }
review-sent-back = { $name } palautti sen
review-nobody = Ohjelma
review-words = Sano jotakin julkaisusta: { $name }
review-words-missing = Kirjoita, mitä haluat sanoa
review-say = Lähetä
review-settle = Selvitetty
review-settled = Selvitetty: { $name }
review-commented = Kommentti lisättiin: { $name }
review-settled-before = { $count ->
    [one] { $count } selvitetty kommentti
   *[other] { $count } selvitettyä kommenttia
}
change-commented = Sanottu tarkistuksessa
change-comment-resolved = Kommentti selvitetty
job-review-letter = Kerro tarkistuksen kommentista

## Letters about reviews

# $author is who said it, $record what it is about, $edition in which country.
mail-review-comment-subject = Tarkistuksessa vastattiin sinulle
mail-review-comment-text = { $author } kommentoi tekstiä ”{ $record }” ({ $edition }):
mail-review-sent-back-subject = Tekstisi palautettiin
mail-review-sent-back-text = { $author } luki tekstin ”{ $record }” ({ $edition }) ja palautti sen:
mail-review-call = Avaa tarkistus
mail-review-why = Saat tämän viestin, koska osallistut tähän tarkistukseen ({ $academy }).

## What the fields of changes are called

told-address = Verkko-osoite
told-cancelled = Peruttu
told-comment = Kommentti
told-commented-by = Kommentin kirjoittaja
told-hours = Tunnit
told-key-terms = Avaintermit
told-level = Taso
told-points = Kohdat
told-prepared-revision = Valmisteltu versio
told-prices = Hinnat
told-publish-at = Julkaistaan
told-published-at = Julkaistu
told-revision = Versio
told-role = Rooli
told-rooms = Tilat
told-version = Muutosnumero
told-withdrawn = Jätetty pois
told-yes = Kyllä
told-no = Ei
