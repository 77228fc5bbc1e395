# Luettelot: mitä monelle tietueelle tehdään kerralla ja näkymät, joita kukin säilyttää.

## Monelle kerralla

bulk-give-topic = Anna aihe
bulk-take-topic = Poista aihe
bulk-delete = Poista kokonaan
bulk-give-topic-done = { $count ->
    [one] { $count } tietueella on nyt tämä aihe
   *[other] { $count } tietueella on nyt tämä aihe
}
bulk-take-topic-done = { $count ->
    [one] { $count } tietueella ei enää ole tätä aihetta
   *[other] { $count } tietueella ei enää ole tätä aihetta
}
bulk-delete-done = { $count ->
    [one] { $count } tietue on poistettu
   *[other] { $count } tietuetta on poistettu
}
bulk-all = { $count ->
    [one] Ainoa { $count } ehtoja vastaava rivi kaikilta sivuilta
   *[other] Kaikki { $count } ehtoja vastaavaa riviä kaikilta sivuilta
}
bulk-in = Näissä versioissa, kun julkaistaan, tarkastetaan tai vedetään pois
bulk-topic = Annettava tai poistettava aihe
bulk-of-topic = Aihe: { $name }
bulk-topic-missing = Valitse aihe
bulk-topic-gone = aihetta ei enää ole
bulk-topic-has = sillä on jo tämä aihe
bulk-topic-has-not = sillä ei ole tätä aihetta
bulk-in-use = muut tarvitsevat sitä
bulk-too-many = Näitä on liikaa yhdelle kerralle. Rajaa luettelo enintään { $count } riviin
bulk-changed = Jotain on muuttunut tällä välin, joten mitään ei tehty. Katso vielä kerran ja päätä sitten
bulk-changed-since = joku on muuttanut sitä tällä välin
bulk-records = { $count ->
    [one] Yksi tietue
   *[other] { $count } tietuetta
}
bulk-further = { $count ->
    [one] ja yksi muu
   *[other] ja { $count } muuta
}
bulk-nothing = Näille tietueille ei ole mitään tehtävää.
bulk-edition-refused = Tililläsi ei ole tähän oikeutta ({ $name }), joten siellä ei tehdä mitään.
bulk-delete-warning = Poistettu katoaa lopullisesti teksteineen. Tätä ei voi kumota.
bulk-undo = Kumoa
bulk-undo-done = { $count ->
    [one] { $count } tietue on taas kuten ennen
   *[other] { $count } tietuetta on taas kuten ennen
}
bulk-run-goes-on = Tämä vie hetken. Voit poistua sivulta ja palata siihen myöhemmin.
bulk-run-done = Kaikki on tehty.
bulk-run-progress = Tarkastetut tietueet
bulk-run-changed = Tehty
bulk-run-kept = Jätetty ennalleen
bulk-run-again = Katso, kuinka pitkällä ollaan
job-bulk = Tee jotain monelle tietueelle
change-topic-given = Aihe annettu
change-topic-taken = Aihe poistettu

## Näkymät, joita kukin säilyttää

views-title = Omat näkymäsi
views-about = Luettelon suodattimet, järjestys ja koko nimellä säilytettyinä. Vain sinä näet ne.
views-none = Tästä luettelosta ei ole vielä näkymää. Säilytä sellainen luettelon yläpuolelta.
views-change = Muuta näkymiäsi
view-name = Näkymän nimi
view-default = Avaa luettelo näin
view-is-default = luettelo avautuu näin
view-keep = Säilytä se
view-keep-this = Säilytä tämä näkymä
view-save = Tallenna näkymä
view-remove = Poista näkymä
view-kept = Näkymä ”{ $name }” on säilytetty.
view-changed = Näkymä ”{ $name }” on tallennettu.
view-removed = Näkymä ”{ $name }” on poistettu.
view-healed = Näkymä ”{ $name }” pyytää jotain, mitä ei enää ole. Luettelo näytetään ilman sitä.
view-taken = Anna toinen nimi: sinulla on jo samanniminen näkymä tästä luettelosta
view-too-many = Poista ensin jokin näkymä: luettelolla on niitä enintään { $count }
view-too-long = Poista suodattimia: tämä on liian pitkä säilytettäväksi

## Valintaluettelot

find-label = Etsi muita sanoilla
find-button = Etsi
