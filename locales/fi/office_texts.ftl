## The words of a record, layer by layer

layers-label = Tasot
layer-shared = Yhteinen, englanniksi
layer-language = { $name }, kaikki maasivustot
layer-edition = Vain { $name }
layer-written = { $count ->
    [one] { $count } teksti
   *[other] { $count } tekstiä
}
layer-missing = { $count } puuttuu
layer-stale = { $count } vanhentunut
texts-up-nowhere = Tässä tallennettu ei näy sivustolla ennen kuin se julkaistaan.
texts-to-publications = Missä se on julkaistu
texts-read-only = Voit lukea näitä tekstejä. Niiden kirjoittamiseen tarvitaan toimittajan rooli kaikilla maasivustoilla, jotka näyttävät ne.
texts-shared-hint = Jokainen maasivusto näyttää nämä sanat, jos sillä ei ole omia. Tyhjä kenttä tarkoittaa, ettei tässä ole mitään.
texts-layer-hint = Jätä kenttä tyhjäksi, niin viereinen teksti näytetään. Valitse ”ei mitään tähän”, niin mitään ei näytetä.
texts-save = Tallenna tekstit
texts-saved = Tallennettu: { $name }. Se ei näy sivustolla ennen kuin se julkaistaan.
texts-unchanged = Mikään ei muuttunut: { $name }
texts-restored = Palautettu: { $name }. Se ei näy sivustolla ennen kuin se julkaistaan.
text-point = Kohta { $count }
text-of-point = Kohta { $number }: { $name }
text-of-lost-point = Kohta, jota ei enää ole: { $name }
text-below = Alla: { $name }
text-missing = Puuttuu
text-says-nothing = Ei mitään tähän
text-is-absent = Tällä tasolla ei ole tekstiä
text-nothing = Ei mitään tähän
text-right = Pitää yhä paikkansa
text-preview = Esikatselu
text-preview-label = Näin sivu sen näyttää
text-stale-changed = Muuttunut tämän kirjoittamisen jälkeen
text-stale-new = Alla on nyt toinen teksti. Tämä kirjoitettiin eri tekstin pohjalta.
text-stale-gone = Tekstiä, jonka pohjalta tämä kirjoitettiin, ei enää ole.

slot-title = Otsikko
slot-name = Nimi
slot-word = Sana
slot-headline = Pääotsikko
slot-tagline = Alaotsikko
slot-summary = Tiivistelmä
slot-short = Lyhyt määritelmä
slot-long = Pidempi selitys
slot-description = Hakukoneille
slot-introduction = Johdanto
slot-text = Teksti
slot-biography = Esittely
slot-body = Leipäteksti
slot-closing = Lopetus
slot-directions = Saapumisohje
slot-outline = Sisältö
slot-audience = Kohderyhmä
slot-prerequisites = Esitiedot

## What is wrong with a text, and what could be better

fault-words-and-nothing = Kirjoita teksti tai valitse ”ei mitään tähän”, mutta älä molempia
fault-text-needed = Kirjoita tähän jotakin: julkaistu sivu tarvitsee sen
fault-control = Poista näkymättömät ohjausmerkit
warning-image = Kuvalta puuttuu vaihtoehtoinen teksti. Kuvaile kuva hakasulkeiden välissä.
warning-heading = Otsikko hyppää tason yli. Käytä ensin ##, sitten ###.

## Two who write at once

texts-conflict = Joku muu on kirjoittanut tähän sillä välin
texts-conflict-text = Mitään ei ole kadonnut, eikä mitään ole vielä tallennettu. Katso merkityt kohdat ja tallenna uudelleen.
texts-conflict-both = Te molemmat muutitte:
texts-conflict-theirs = Vain toinen muutti, ja se on nyt lomakkeella:
texts-homeless = ”{ $name }” ei enää kuulu tähän tietueeseen. Ota sanasi talteen, jos tarvitset niitä:
text-clash = Toinen kirjoitti:
text-clash-difference = Hänen sanoistaan sinun sanoihisi:
text-take = Ota toisen versio
text-is-theirs = Toisen kirjoittajan sanat.

## What a layer said before

revisions-title = Versiot
revisions-of = Versiot: { $name }
revisions-back = Takaisin teksteihin
revisions-none = Tälle tasolle ei ole vielä kirjoitettu mitään.
revisions-conflict = Teksti on muuttunut sen jälkeen, kun avasit tämän sivun, joten mitään ei palautettu. Katso uudelleen.
revision = Versio { $count }
revision-taken-away = Poistettu: alla oleva teksti näytetään.
revision-restore = Palauta
difference-gone = Poistettu:
difference-new = Uutta:
