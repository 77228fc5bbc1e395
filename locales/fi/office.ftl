## The back office's front page and navigation

office-front = Yleiskuva
office-writing = Sisältö
office-running = Ylläpito
office-hello = Hei { $name }! Mitä haluat hoitaa?
front-attention = Odottaa huomiota
front-latest = Viimeisimmät tapahtumat
front-all-changes = Kaikki muutokset
front-jobs-failed = { $count ->
    [one] { $count } työ on epäonnistunut
   *[other] { $count } työtä on epäonnistunut
}
front-jobs-waiting = { $count ->
    [one] { $count } työ odottaa
   *[other] { $count } työtä odottaa
}
front-mail-failed = { $count ->
    [one] { $count } viestiä ei voitu lähettää
   *[other] { $count } viestiä ei voitu lähettää
}
front-mail-waiting = { $count ->
    [one] { $count } viesti odottaa lähetystä
   *[other] { $count } viestiä odottaa lähetystä
}

## Every list

list-count = { $count ->
    [one] { $count } merkintä
   *[other] { $count } merkintää
}
list-many = Yli { $count } merkintää
list-clear = Poista suodattimet
list-no-match = Mikään ei vastaa näitä suodattimia.
list-beyond = Vanhempia merkintöjä ei ole.
list-newest = Uusimpiin
list-previous = Edellinen sivu
list-next = Seuraava sivu
list-older = Vanhemmat
filter-any = Kaikki
choice-open = Valitse…
filter-button = Näytä
filter-search = Nimen tai pyynnön alku
filter-search-hint = Henkilön, komennon tai työn nimi, tai vähintään 8 merkkiä pyynnön numerosta.
filter-search-wrong = Anna alku yhdellä rivillä ilman ohjausmerkkejä
filter-search-many = Näin alkavia on yli { $count }. Kirjoita enemmän tai valitse henkilö sähköpostiosoitteella
filter-person = Tekijä
filter-person-hint = Tilin sähköpostiosoite.
filter-action = Mitä tehtiin
filter-kind = Minkälaiselle
filter-record = Mille niistä
filter-record-hint = Sen numero.
filter-from = Alkaen
filter-to = Päättyen
filter-state = Tila
filter-letter = Kirje
filter-job = Työn laji
filter-person-unknown = Anna sellaisen henkilön sähköpostiosoite, jolla on tili
filter-not-listed = Valitse jokin luettelosta
filter-kind-missing = Valitse, mihin numero kuuluu
filter-record-wrong = Anna numero, esimerkiksi 12
filter-day-wrong = Anna päivä muodossa 2026-11-20, aikaisintaan vuodesta 1970
filter-to-before-from = Anna päivä, joka ei ole ennen ensimmäistä
chip-search = Haku: { $name }
chip-person = Tekijä: { $name }
chip-action = Tehty: { $name }
chip-kind = Kohde: { $name }
chip-record = Vain: { $name }
chip-from = Alkaen { $name }
chip-to = Päättyen { $name }
chip-state = Tila: { $name }
chip-letter = Kirje: { $name }
chip-job = Työ: { $name }

## The change log

changes-title = Muutokset
changes-about = Kuka teki mitä ja milloin, ja mitä oli ennen ja jälkeen.
changes-none = Mitään ei ole vielä tapahtunut. Kun joku muuttaa jotakin, se näkyy täällä.
change-title = Muutos
change-when = Milloin
change-who = Kuka
change-what = Mitä
change-record = Mille
change-difference = Mikä muuttui
change-request = Pyyntö
change-number = Numero
change-field = Kenttä
change-before = Ennen
change-after = Jälkeen
change-whole = Kokonaan
change-unchanged = ennallaan
change-nothing = ei mitään
change-nothing-told = Muuta ei ole kirjattu.
change-further = { $count ->
    [one] ja vielä { $count } kenttä
   *[other] ja vielä { $count } kenttää
}
change-others-of-record = Mitä muuta sille on tapahtunut
who-command-line = Komentorivi: { $name }
who-job = Työ: { $name }
who-visitor = Vierailija
change-created = Luotu
change-renamed = Annettu uusi osoite
change-texts-saved = Tekstit tallennettu
change-placed = Sijoitettu maasivustoille
change-related = Liittyvät kurssit valittu
change-rooms-added = Huoneita lisätty
change-seats-taken = Paikkoja varattu
change-cancelled = Peruttu
change-described = Nimi ja kieli muutettu
change-address-changed = Sähköpostiosoite muutettu
change-password-changed = Salasana vaihdettu
change-roles-changed = Roolit muutettu
change-disabled = Poistettu käytöstä
change-enabled = Otettu taas käyttöön
change-signed-in = Kirjauduttu sisään
change-signed-out = Kirjauduttu ulos
change-signed-out-everywhere = Kirjauduttu ulos kaikkialta
change-second-factor-on = Kaksivaiheinen kirjautuminen otettu käyttöön
change-second-factor-off = Kaksivaiheinen kirjautuminen poistettu käytöstä
change-recovery-codes-renewed = Varakoodit uusittu
change-recovery-code-used = Varakoodi käytetty
change-passkey-added = Pääsyavain lisätty
change-passkey-removed = Pääsyavain poistettu
change-settings-saved = Asetukset tallennettu
change-older-dropped = Vanhat salaisuudet hylätty
change-replaced = Korvattu
change-tried-again = Yritetty uudelleen
change-mail-sent-again = Viesti lähetetty uudelleen
kind-account = Tili
kind-article = Artikkeli
kind-city = Kaupunki
kind-course = Kurssi
kind-edition = Maasivusto
kind-instructor = Kouluttaja
kind-job = Työ
kind-page = Sivu
kind-secret = Salaisuus
kind-session = Toteutus
kind-settings = Asetukset
kind-term = Termi
kind-topic = Aihe
kind-venue = Toimipiste

## The mail log

mail-title = Sähköposti
mail-about = Mitä olemme kirjoittaneet ihmisille ja onko se lähetetty.
mail-none = Viestejä ei ole vielä kirjoitettu. Ensimmäinen tulee, kun joku luo tilin.
mail-subject = Aihe
mail-to = Vastaanottaja
mail-letter = Kirje
mail-state = Tila
mail-created = Kirjoitettu
mail-settled = Lähetetty tai hylätty
mail-attempts = Yritykset
mail-error = Mikä meni vikaan
mail-state-waiting = Odottaa
mail-state-sent = Lähetetty
mail-state-failed = Lähettämättä
mail-unreadable = Ei luettavissa
mail-unreadable-text = Viestin sisältöä ei voi lukea: se on suojattu salaisuudella, jota tällä palvelimella ei ole.
mail-erased = Sisältö poistettiin: { $when }.
mail-links-masked = Linkit on piilotettu: niiden avaaja toimisi vastaanottajana.
mail-text = Teksti
mail-frame = Viesti HTML-muodossa
mail-again = Lähetä uudelleen
mail-waits-again = Viesti lähetetään hetken kuluttua uudelleen.
mail-waits-not = Uudelleen voi lähettää vain viestin, joka on lähettämättä ja yhä tallessa.
templates-title = Viestipohjat
templates-about = Kaikki viestit, joita kirjoitamme, jokaisella kielellä sellaisina kuin ne näkyvät.
templates-sample = Keksityin tiedoin: tätä ei lähetetä kenellekään.
templates-languages = Kielet

## Jobs

jobs-title = Työt
jobs-about = Mitä taustalla tehdään, kuinka pitkällä se on ja mikä on epäonnistunut.
jobs-none = Töitä ei ole vielä.
job-kind = Työ
job-state = Tila
job-created = Pyydetty
job-due = Vuorossa tai valmis
job-due-at = Vuorossa
job-finished = Päättynyt
job-lease = Varattu asti
job-attempts = Yritykset
job-progress = Edistyminen
job-error = Mikä meni vikaan
job-state-waiting = Odottaa
job-state-running = Käynnissä
job-state-done = Valmis
job-state-failed = Epäonnistunut
job-retry = Yritä uudelleen
job-waits-again = Työtä yritetään hetken kuluttua uudelleen.
job-waits-not = Vain epäonnistunutta työtä voi yrittää uudelleen.
job-mail = Lähetä viesti
job-password-reset = Vastaa unohtuneeseen salasanaan
job-forget-what-ran-out = Unohda vanhentunut
job-erase-mails = Tyhjennä vanhat viestit
job-purge-jobs = Poista vanhat työt
