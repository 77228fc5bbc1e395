# What is up where, and what is prepared: the publications of a record, the matrix, previews.

## What is up and what is prepared

stands-up = Julkaistu
stands-never = Ei vielä julkaistu
stands-withdrawn = Poistettu näkyvistä
stands-not-offered = Ei tarjolla
stands-draft = Luonnos
stands-in-review = Tarkistettavana
stands-scheduled = Ajastettu
publications-title = Julkaisut
publications-caption = Missä se on julkaistu ja mitä on tulossa
publications-edition = Maasivusto
publications-up = Sivustolla
publications-prepared = Valmisteilla
publications-texts = Tekstit
publications-steps = Mitä voit tehdä
publications-since = alkaen { $name }
publications-revision = versio { $count }
publications-newer = Uudempia tekstejä odottaa: versio { $count }
publications-outdated = Versiosta { $count }, joka ei ole enää uusin
publications-goes-up = julkaistaan { $name }
publications-nothing-prepared = Ei mitään
publications-on-site = Katso sivustolla
publications-not-yours = Tätä maasivustoa hoitaa toinen toimittaja.
publications-ticked = Valituille maasivustoille
publication-day = Päivä
publication-time = Kellonaika
publication-time-hint = Kunkin maasivuston aikavyöhykkeen mukaan.
publication-comment = Mitä pitää muuttaa
publication-day-wrong = Anna päivä, esimerkiksi 2027-01-31
publication-time-wrong = Anna kellonaika, esimerkiksi 09:30
publication-time-over = { $name }: tämä aika on jo ohi. Anna myöhempi
publication-time-left-out = { $name }: kelloja siirretään eteenpäin, eikä tätä aikaa ole. Anna aikaisempi tai myöhempi aika
publication-time-twice = { $name }: kelloja siirretään taaksepäin, ja tämä aika tulee kahdesti. Anna aikaisempi tai myöhempi aika
publication-comment-missing = Kerro, mitä pitää muuttaa
publication-comment-wrong = Kerro se enintään { $count } merkillä
publication-no-step = Valitse, mitä tehdään
publication-none-ticked = Valitse vähintään yksi maasivusto
publication-changed = Joku muu on muuttanut tätä sen jälkeen, kun avasit sivun. Katso uudelleen ja päätä sitten
publication-gone = Tätä tietuetta ei enää ole
publication-not-new = { $name }: uusimmat tekstit on jo julkaistu
publication-not-scheduled = { $name }: mitään ei ole ajastettu
publication-not-to-review = { $name }: se on jo tarkistettavana tai ajastettu
publication-not-in-review = { $name }: se ei ole tarkistettavana
publication-not-up = { $name }: sitä ei ole julkaistu
publication-without-words = { $name }: sivun tarvitsemia tekstejä ei ole vielä kirjoitettu

## Steps

step-publish = Julkaise nyt
step-schedule = Ajasta
step-unschedule = Peru ajastus
step-review = Lähetä tarkistettavaksi
step-send-back = Palauta
step-withdraw = Poista näkyvistä
step-publish-ticked = Julkaise valitut nyt
step-schedule-ticked = Ajasta valitut
step-unschedule-ticked = Peru valittujen ajastus
step-review-ticked = Lähetä valitut tarkistettaviksi
step-send-back-ticked = Palauta valitut
step-withdraw-ticked = Poista valitut näkyvistä
step-publish-done = { $count ->
    [one] Yksi julkaisu on nyt sivustolla
   *[other] { $count } julkaisua on nyt sivustolla
}
step-schedule-done = { $count ->
    [one] Yksi julkaisu on ajastettu
   *[other] { $count } julkaisua on ajastettu
}
step-unschedule-done = { $count ->
    [one] Yhden julkaisun ajastus on peruttu
   *[other] { $count } julkaisun ajastus on peruttu
}
step-review-done = { $count ->
    [one] Yksi julkaisu on tarkistettavana
   *[other] { $count } julkaisua on tarkistettavana
}
step-send-back-done = { $count ->
    [one] Yksi julkaisu on palautettu
   *[other] { $count } julkaisua on palautettu
}
step-withdraw-done = { $count ->
    [one] Yksi julkaisu on poistettu näkyvistä
   *[other] { $count } julkaisua on poistettu näkyvistä
}
message-undo = Kumoa
undo-done = { $count ->
    [one] Yksi julkaisu on ennallaan
   *[other] { $count } julkaisua on ennallaan
}
undo-done-too-late = { $count ->
    [one] Yksi julkaisu on ennallaan, mutta luonnoksena: sen julkaisuaika on jo ohi
   *[other] { $count } julkaisua on ennallaan, mutta ne, joiden julkaisuaika on jo ohi, ovat luonnoksia
}
undo-changed-since = Jotakin niistä on muutettu sen jälkeen. Mitään ei kumottu
undo-nothing = Kumottavaa ei ole

## Texts of an edition

coverage-stale = { $count ->
    [one] { $count } vanhentunut
   *[other] { $count } vanhentunutta
}
coverage-missing = { $count ->
    [one] { $count } kääntämättä
   *[other] { $count } kääntämättä
}
coverage-translated = { $count ->
    [one] { $count } käännetty
   *[other] { $count } käännettyä
}
coverage-local = { $count ->
    [one] { $count } oma
   *[other] { $count } omaa
}
coverage-write = Kirjoita

## The matrix of record by edition

matrix-title = Maasivustot silmäyksellä
matrix-about = Mikä on julkaistu milläkin maasivustolla ja mitkä tekstit puuttuvat tai ovat vanhentuneet.
matrix-none = Tällaisia tietueita ei vielä ole.
matrix-kind = Laji
matrix-state = Julkaisu
matrix-texts = Tekstien tila
matrix-stale = Vanhentuneita
matrix-missing = Ilman käännöstä
matrix-words = Otsikon sanoja
matrix-chip-edition = Maasivusto: { $name }
matrix-chip-state = Julkaisu: { $name }
matrix-chip-texts = Tekstit: { $name }
matrix-chip-words = Otsikko: { $name }
matrix-record = Tietue
matrix-newer = uudempia tekstejä odottaa
matrix-bulk = Valituille tietueille
matrix-step = Mitä tehdään
matrix-in = Näillä maasivustoilla
matrix-go-on = Jatka
matrix-none-ticked = Valitse vähintään yksi tietue
matrix-confirm = { $count ->
    [one] Yksi julkaisu
   *[other] { $count } julkaisua
}
matrix-left = { $count ->
    [one] Yksi jää ennalleen
   *[other] { $count } jää ennalleen
}
matrix-nothing = Näille tietueille ei ole näillä maasivustoilla mitään tehtävää.
matrix-back = Takaisin luetteloon

## Previews

preview-make = Linkki esikatseluun
preview-made = Esikatselu ({ $name }) näkyy täällä seitsemän päivää kaikille, joilla on linkki:

## The change log and the jobs

preview-note = Tämä on esikatselu. Sivu ei ole sivustolla tällaisena.
change-published = Julkaistu
change-scheduled = Ajastettu
change-unscheduled = Ajastus peruttu
change-sent-to-review = Lähetetty tarkistettavaksi
change-sent-back = Palautettu
change-withdrawn = Poistettu näkyvistä
change-undone = Kumottu
change-preview-made = Esikatselulinkki luotu
job-publish-scheduled = Julkaise ajastetut
