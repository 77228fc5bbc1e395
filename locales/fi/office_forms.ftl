## The lists and forms of records

topics-title = Aiheet
topics-about = Mistä kurssit ja artikkelit kertovat.
topics-new = Uusi aihe
topics-none = Aiheita ei vielä ole. Aloita ensimmäisestä.
record-created = { $name } on luotu.
record-saved = { $name } on tallennettu.
record-deleted = { $name } on poistettu.
record-save = Tallenna
record-save-another = Tallenna ja lisää toinen
record-copy = Kopioi
record-delete = Poista
record-on-site = Katso sivustolla
tab-facts = Tiedot
tab-texts = Tekstit
tab-publications = Missä julkaistu
tab-history = Historia
column-name = Nimi
column-slug = Osoite
column-changed = Muutettu
list-csv = Tämä luettelo CSV:nä
choice-none = Ei mitään
record-gone = Tietue on sillä välin poistettu
record-gone-text = Kirjoittamaasi ei tallennettu. Se on tässä, jotta voit kopioida sen sinne, minne se nyt kuuluu.
record-gone-list = Luetteloon
part-up = Siirrä ylös
part-down = Siirrä alas
part-remove = Poista tämä

## Filters of records

filter-words = Sanat
filter-edition = Maasivustolla
filter-publication = Tila
filter-topic = Aihe
filter-size = Rivejä sivulla
chip-words = Sanoilla: { $name }
chip-edition = Maasivustolla: { $name }
chip-topic = Aihe: { $name }
state-draft = Luonnos
state-in-review = Tarkastettavana
state-scheduled = Ajastettu
state-published = Julkaistu
state-archived = Arkistoitu

## Fields that many forms have

field-title = Otsikko
field-title-hint = Englanniksi; käännökset lisätään myöhemmin.
field-slug = Osoitteen loppuosa
field-slug-hint = Osoitteen viimeinen osa. Kun se muuttuu, vanha osoite johtaa uuteen.
field-slug-new-hint = Osoitteen viimeinen osa. Jätä tyhjäksi, niin se tehdään otsikosta.
field-position = Järjestysnumero
field-position-hint = Luettelot seuraavat näitä numeroita pienimmästä alkaen.

## What is wrong with a field

fault-missing = Täytä tämä kenttä
fault-one-line = Kirjoita tämä yhdelle riville ilman ohjausmerkkejä
fault-too-long = Kirjoita enintään { $count } merkkiä
fault-number = Anna kokonaisluku väliltä { $name }–{ $count }
fault-slug = Käytä pieniä kirjaimia a–z, numeroita ja yksittäisiä yhdysmerkkejä, esimerkiksi web-security
fault-slug-taken = Tämä osoite on jo käytössä. Vapaana on: { $name }
fault-not-chosen = Valitse jokin
fault-not-listed = Valitse luettelosta
fault-look = Katso

## Two who save at once

conflict-title = Joku muu tallensi tämän sillä välin kun kirjoitit
conflict-text = Mitään ei ole hävinnyt. Katso näitä kenttiä: muutitte niitä molemmat. Sinun arvosi on kentässä, toisen arvo sen alla. Tallenna sitten uudelleen.
conflict-taken = Näitä muutti vain toinen. Hänen arvonsa on nyt lomakkeessa.
conflict-theirs = Toisen arvo:
conflict-take = Ota toisen arvo
conflict-is-theirs = Joku muu muutti tätä sillä välin kun kirjoitit.

## Words that were not saved

unsent-offer = Sinulla on täällä tallentamatonta tekstiä, { $when }.
unsent-resume = Jatka siitä
unsent-forget = Hylkää se

## Deleting

deletion-title = Poistetaanko { $name }?
deletion-text = Se katoaa teksteineen kaikista maasivustoilta lopullisesti. Muutosloki säilyttää sen, mitä sille tapahtui.
deletion-up = Kävijät näkevät sen nyt näissä maissa:
deletion-archive = Arkistoi se mieluummin: sen voi palauttaa
deletion-in-use = Sitä ei voi poistaa niin kauan kuin muut tarvitsevat sitä:
deletion-changed = Joku on muuttanut sitä kysymyksesi jälkeen. Katso se vielä kerran ennen kuin poistat.
deletion-button = Poista lopullisesti
deletion-not = Säilytä
use-courses = { $count ->
    [one] { $count } kurssi
   *[other] { $count } kurssia
}
use-articles = { $count ->
    [one] { $count } artikkeli
   *[other] { $count } artikkelia
}
use-redirects = { $count ->
    [one] { $count } uudelleenohjaus, joka johtaa siihen
   *[other] { $count } uudelleenohjausta, jotka johtavat siihen
}
change-saved = Tallennettu
change-deleted = Poistettu
