## Sessions: their list

plan-title = Toteutukset
plan-about = Kaikkien kurssien kaikki ajankohdat, yrityskohtaisetkin: tulevat, seuraavat ensin. Sanoilla, kuukausilla ja tilalla löytyvät menneetkin.
plan-new = Uusi toteutus
plan-none = Toteutuksia ei vielä ole. Aloita ensimmäisestä.
plan-series = Useita ajankohtia kerralla
plan-calendar = Suunnittelun kalenteri
plan-taken = Varattuja paikkoja
plan-taken-of = { $taken } / { $seats }
plan-taken-of-minimum = { $taken } / { $seats }, vähintään { $minimum }
plan-no-room = ilman tilaa
plan-lacks = Puuttuu vielä
plan-lacks-room = Ilman tilaa
plan-lacks-instructor = Ilman kouluttajaa
plan-lacks-minimum = Alle vähimmäismäärän
plan-begins-soon = Neljän viikon kuluessa
plan-from = Kuukaudesta
plan-to = Kuukauteen
plan-month-hint = Esimerkiksi 2027-03.
plan-state = Tila
plan-state-held = Suunniteltu
plan-state-full = Täynnä
plan-state-cancelled = Peruttu
plan-state-over = Päättynyt
chip-plan-format = Toteutustapa: { $name }
chip-plan-instructor = Kouluttaja: { $name }
chip-plan-begins = Alkaa: { $name }

## Their form

plan-course = Kurssi
plan-edition = Maasivusto
plan-format = Toteutustapa
plan-format-hint = Yrityskohtaiset eivät näy sivustolla koskaan.
plan-language = Kieli
plan-code = Tunnus
plan-code-hint = Jätä tyhjäksi, niin se muodostetaan kurssista ja ensimmäisestä päivästä.
plan-where = Paikka
plan-city = Kaupunki
plan-city-hint = Lähiopetusta varten. Ajat ovat kaupungin kellon mukaan; ilman kaupunkia maasivuston.
plan-room = Opetustila
plan-room-hint = Paikkamäärineen. Tilan voi valita myöhemminkin.
plan-when = Ajankohta
plan-zone = Aikavyöhyke
plan-days = Päivät
plan-days-hint = Järjestyksessä, paikan kellon mukaan.
plan-day = Päivä
plan-begins = Alkaa
plan-ends = Päättyy
plan-add-day = Lisää päivä
plan-one-day = Päivä { $count }
plan-dates = Sama uudelleen
plan-dates-hint = Kunkin seuraavan toteutuksen ensimmäinen päivä. Muut päivät seuraavat kuten ensimmäisessä.
plan-add-date = Lisää ajankohta
plan-one-date = Ajankohta { $count }
plan-who = Paikat ja ihmiset
plan-seats = Paikkoja
plan-seats-hint = Enintään niin monta kuin tilassa on.
plan-minimum = Vähimmäisosallistujamäärä
plan-minimum-hint = Jos paikkoja on varattu vähemmän, toteutus näkyy etusivulla neljän viikon ajan ennen alkamistaan. Jätä tyhjäksi, jos se pidetään millä tahansa määrällä.
plan-net = Oma hinta
plan-net-hint = Veroton, maasivuston valuutassa, esimerkiksi 1290,50. Jätä tyhjäksi, jos kurssin hinta pätee.
plan-instructors = Kouluttajat
plan-instructor = Kouluttaja
plan-series-made = Kaikki ajankohdat on luotu. Tämä on ensimmäinen, { $name }.

## Calling one off

plan-cancel = Peru toteutus
plan-cancelled = { $name } on peruttu.
plan-cancel-title = Perutaanko { $name }?
plan-cancel-text = Se jää sivustolle ja kalentereihin peruttuna. Sen tila ja kouluttajat vapautuvat.
plan-reinstate = Pidä sittenkin
plan-reinstated = { $name } pidetään sittenkin.
plan-reinstate-title = Pidetäänkö { $name } sittenkin?
plan-reinstate-text = Se palaa kalentereihin ja sen voi taas varata, jos sen tila ja kouluttajat ovat vielä vapaana.
plan-leave = Jätä ennalleen
change-reinstated = Pidetään sittenkin
use-seats = { $count ->
    [one] { $count } paikka on varattu
   *[other] { $count } paikkaa on varattu
}
use-site = { $count ->
    [one] Se on sivustolla. Peru se mieluummin, jotta ajankohdan muistiin panneet saavat tietää
   *[other] Se on sivustolla. Peru se mieluummin, jotta ajankohdat muistiin panneet saavat tietää
}

## The calendar of the desk

plan-rows = Mitä rivit näyttävät
plan-month-empty = Tässä kuussa ei pidetä mitään.
plan-clash = Samaan aikaan kuin { $name }
plan-clocks = Ajat ovat kunkin paikan kellon mukaan. Samaan aikaan samassa tilassa tai samalla kouluttajalla olevat on merkitty.

## What is wrong with a field

fault-plan-no-day = Lisää ainakin yksi päivä
fault-plan-many-days = Suunnittele enintään { $count } päivää
fault-plan-day = Kirjoita päivä, esimerkiksi 2027-03-29
fault-plan-time = Kirjoita kellonaika, esimerkiksi 09:30
fault-plan-past = Tämä päivä on mennyt. Kirjoita tuleva päivä
fault-plan-ends = Kirjoita aika, joka on alkamisajan { $time } jälkeen
fault-plan-order = Tämä päivä alkaa ennen kuin edellinen on päättynyt. Siirrä se ylemmäs tai kirjoita myöhempi päivä tai aika
fault-plan-gap = Kellonaikaa { $time } ei ole { $day } vyöhykkeellä { $zone }: kellot siirtyvät ajasta { $before } suoraan aikaan { $after }. Kirjoita aika ennen { $before } tai { $after } tai myöhempi
fault-plan-twice = Kellonaika { $time } tulee kahdesti { $day } vyöhykkeellä { $zone }, jossa kelloja siirretään taaksepäin: { $first } UTC ja { $second } UTC. Kirjoita aika ennen { $before } tai { $after } tai myöhempi
fault-plan-format = Kurssia { $name } ei pidetä näin. Valitse toinen toteutustapa tai lisää tämä kurssille
fault-plan-course-booked = Tältä kurssilta on varattu paikkoja. Valitse se uudelleen ja suunnittele toinen toteutus
fault-plan-city = Valitse kaupunki, jossa opetustila on
fault-plan-city-elsewhere = Valitse kaupunki maasivustosta { $name }
fault-plan-no-place = Jätä tyhjäksi: vain lähiopetus tarvitsee tämän
fault-plan-room-elsewhere = Tämä tila on toisessa kaupungissa. Valitse tila tästä kaupungista
fault-plan-room-small = Tilan { $name } paikkamäärä on { $count }. Kirjoita enintään se tai valitse toinen tila
fault-plan-room-taken = { $day } tilassa on { $name }. Valitse toinen tila tai toinen päivä
fault-plan-instructor-taken = { $day } { $who } pitää kurssia { $name }. Valitse joku muu tai toinen päivä
fault-plan-seats-taken = { $count ->
    [one] { $count } paikka on jo varattu. Kirjoita ainakin yhtä monta
   *[other] { $count } paikkaa on jo varattu. Kirjoita ainakin yhtä monta
}
fault-plan-minimum = { $count ->
    [one] Tämä on enemmän kuin { $count } paikka. Kirjoita enintään se tai jätä tyhjäksi
   *[other] Tämä on enemmän kuin { $count } paikkaa. Kirjoita enintään se tai jätä tyhjäksi
}
fault-plan-price = Kirjoita rahamäärä valuutassa { $currency }, esimerkiksi 1290,50, ilman valuutan merkkiä
fault-plan-code-taken = Toisella toteutuksella on tämä tunnus. Tämä on vapaa: { $name }
fault-plan-no-date = Lisää ainakin yksi ajankohta
fault-plan-many-dates = Suunnittele enintään { $count } ajankohtaa kerralla
fault-plan-series-over = Tämä ajankohta menee päällekkäin sarjan toisen kanssa. Kirjoita myöhempi
fault-plan-series-twice = Tämä ajankohta on jo sarjassa. Kirjoita toinen
fault-plan-same = { $name } on jo sama kurssi samaan aikaan. Jos tarkoitat toista, anna sille oma tunnus
