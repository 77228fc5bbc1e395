## Pictures

media-title = Kuvat
media-about = Mitä tekstit näyttävät: kukin ladataan kerran ja voi olla missä tahansa.
media-new = Lataa kuvia
media-none = Kuvia ei vielä ole. Aloita lataamalla.
media-name = Nimi
media-name-hint = Tällä löydät kuvan täältä. Lukijat eivät näe sitä koskaan.
media-picture = Kuva
media-picture-hint = Valitse, minkä pitää näkyä, kun kuvaa rajataan: napsauta kuvaa tai kirjoita luvut alle.
media-focus-x = Tärkein kohta vasemmalta, prosentteina
media-focus-y = Tärkein kohta ylhäältä, prosentteina
media-focus-hint = Kokonaisluku välillä 0–100; 50 on keskikohta.
media-words = Vaihtoehtoinen teksti
media-alternative = Vaihtoehtoinen teksti englanniksi
media-alternative-hint = Mitä kuvassa on, niille jotka eivät näe sitä: ”Two women at a whiteboard”. Mikään teksti ei näytä kuvaa ennen tätä. Jos valitset useita kuvia, jätä tyhjäksi; kukin saa omansa jälkeenpäin.
media-described = Kirjoitettu kaikilla kielillä.
media-lacks = Vaihtoehtoinen teksti puuttuu
media-describe = Kirjoita se
media-describe-first = Kirjoita ensin vaihtoehtoinen teksti
media-uses = Käytössä
media-used-in = Käytössä
media-unused = Mikään teksti ei näytä sitä.
media-file = Tiedosto
media-file-name = Alkuperäinen nimi
media-size = Koko
media-size-of = { $width } × { $height } kuvapistettä, { $size } kt
media-standing = Tila
media-is-used = Käytössä
media-is-unused = Ei käytössä
media-is-undescribed = Vaihtoehtoinen teksti puuttuu
tab-replacement = Korvaa
kind-media = Kuva
slot-alternative = Vaihtoehtoinen teksti
job-drop-media-files = Poista tiedostot, joita mikään kuva ei enää tarvitse
use-texts = { $count ->
    [one] { $count } tietue, jonka tekstit näyttävät sen
   *[other] { $count } tietuetta, joiden tekstit näyttävät sen
}
use-logo = akatemian logo

## Uploading

media-files = Kuvat
media-files-hint = JPEG, PNG, GIF tai WebP, kukin enintään { $count } Mt.
media-drop = Voit myös vetää kuvia tähän tai liittää leikepöydältä.
media-upload = Lataa
media-upload-sending = Lähetetään
media-upload-failed = Lähetys epäonnistui. Tarkista yhteys ja yritä uudelleen.
media-made = { $count ->
    [one] { $count } kuva on nyt täällä. Kirjoita, mitä siinä on.
   *[other] { $count } kuvaa on nyt täällä. Kirjoita, mitä niissä on.
}
media-made-undescribed = { $name } on nyt täällä. Kirjoita, mitä siinä on: mikään teksti ei näytä sitä ennen.
media-there = Se on jo täällä: { $name }
media-none-chosen = Valitse tiedosto
media-some-refused = Katso tiedostoluetteloa: kaikkia ei otettu vastaan
media-refused = Valitse toinen tiedosto. { $name }
media-not-kept = Tiedostoa ei voitu tallentaa. Yritä hetken päästä uudelleen; jos se toistuu, kerro ylläpitäjälle.
media-unfit-empty = Tiedosto on tyhjä. Valitse toinen.
media-unfit-large = Tiedosto on suurempi kuin { $count } Mt. Pienennä sitä ja lähetä uudelleen.
media-unfit-svg = SVG voi sisältää ohjelmia, eikä sitä oteta vastaan. Vie se PNG-muotoon.
media-unfit-kind = Tämä ei ole JPEG, PNG, GIF eikä WebP, sanoi nimi mitä tahansa. Vie se johonkin näistä muodoista.
media-unfit-moves = Lukija ei voi pysäyttää liikkuvaa kuvaa, eikä sitä oteta vastaan. Vie yksi sen kuvista.
media-unfit-pixels = Kuvassa on yli { $megapixels } megapikseliä tai yli { $side } kuvapisteen sivu. Pienennä sitä ja lähetä uudelleen.
media-unfit-broken = Tiedosto on vioittunut tai loppuu kesken. Vie se uudelleen.
media-unfit-busy = Juuri nyt käsitellään monta kuvaa. Odota muutama sekunti ja lähetä uudelleen.

## Replacing

media-file-new = Uusi tiedosto
media-replace = Korvaa
media-replacement-text = Kaikki sivut, joilla kuva on, näyttävät heti uuden tiedoston. Vaihtoehtoinen teksti säilyy: katso, pitääkö se vielä paikkansa.
media-replaced = { $name } on korvattu kaikkialla. Pitääkö vaihtoehtoinen teksti vielä paikkansa?
media-changed = Joku on muuttanut kuvaa sen jälkeen, kun avasit tämän sivun. Katso se vielä kerran ennen kuin korvaat sen.

## In texts

media-choices = Lisää kuva tekstiin
media-choices-about = Kopioi kuvan alla oleva rivi tekstiin omalle rivilleen.
media-markdown = Kopioitava
warning-picture = Tekstin kuvaa ei ole, tai sitä ei enää ole. Valitse toinen.
texts-up-at-once = Se, minkä tallennat tähän, näkyy heti sivustolla kaikkialla, missä kuva on.
texts-saved-at-once = Tallennettu: { $name }. Sivusto näyttää sen tästä lähtien.
