## Cities, venues and editions

office-teaching = Opetus
cities-list = Kaupungit
cities-about = Missä akatemia opettaa: kukin kaupunki omassa maasivustollaan.
cities-new = Uusi kaupunki
cities-none = Kaupunkeja ei vielä ole. Aloita ensimmäisestä.
venues-list = Toimipisteet
venues-about = Talot, joissa opetustilat ovat, osoitteineen.
venues-new = Uusi toimipiste
venues-none = Toimipisteitä ei vielä ole. Toimipiste on kaupungissa: luo se ensin.
editions-list = Maasivustot
editions-about = Akatemian sivusto kullekin maalle: kieli, raha, vero ja yhteystiedot.
editions-new = Uusi maasivusto
editions-none = Maasivustoja ei vielä ole. Ilman maasivustoa ei ole sivustoa.
field-slug-name-hint = Osoitteen viimeinen osa. Jätä tyhjäksi, niin se tehdään nimestä.
field-edition = Maasivusto
field-city-name = Nimi
field-city-name-hint = Maasivuston kielellä.
field-time-zone = Aikavyöhyke
field-venue-name = Nimi
field-city = Kaupunki
field-street = Katuosoite
field-postcode = Postinumero
section-rooms = Tilat
field-rooms = Tämän toimipisteen tilat
field-rooms-hint = Siinä järjestyksessä kuin ne näytetään. Tilaa, johon on suunniteltu jotain, ei voi poistaa.
field-room-name = Nimi
field-room-seats = Paikkoja
rooms-add = Lisää tila
rooms-one = Tila { $count }
fault-room-twice = Toisella tämän toimipisteen tilalla on sama nimi
fault-room-in-use = { $name }: tilaa ei voi poistaa, siihen on suunniteltu kursseja
fault-room-small = Tähän tilaan on suunniteltu toteutus, jossa on { $count } paikkaa: { $name }
fault-too-many-rooms = Toimipisteellä on enintään { $count } tilaa
fault-city-moves = Kaupunki pysyy maasivustollaan. Luo uusi toiseen maasivustolle
fault-venue-moves = Toimipiste pysyy maasivustollaan. Luo uusi toiseen maasivustolle
fault-venue-in-use = Sen tiloihin on suunniteltu toteutuksia, joten se pysyy kaupungissaan. Luo uusi toimipiste toiseen
fault-city-clocks = { $count ->
    [one] { $count } toteutus, joka ei ole vielä päättynyt, on suunniteltu tämän kaupungin kellonaikaan. Siirrä se ensin toiseen kaupunkiin
   *[other] { $count } toteutusta, jotka eivät ole vielä päättyneet, on suunniteltu tämän kaupungin kellonaikaan. Siirrä ne ensin toiseen kaupunkiin
}
field-edition-code = Tunnus
field-edition-code-hint = Jokaisen osoitteen alku, esimerkiksi fr tai be-fr. Sitä ei voi muuttaa myöhemmin.
field-country-name = Maa
field-country-name-hint = Maasivuston omalla kielellä, kuten kävijät sen lukevat.
field-country = Maatunnus
field-country-hint = Kaksi ISO 3166 -kirjainta, esimerkiksi FR.
field-locale = Kieli- ja aluetunnus
field-locale-hint = Kieli ja maa, esimerkiksi fr-FR: miten päivät, luvut ja hinnat kirjoitetaan.
section-money = Hinnat ja vero
field-currency = Valuutta
field-currency-hint = Kolme ISO 4217 -kirjainta, esimerkiksi EUR. Se pysyy heti, kun hintoja on.
field-tax-name = Veron nimi
field-tax-name-hint = Kuten hinnat sen sanovat, esimerkiksi ALV.
field-tax-rate = Veroprosentti
field-tax-rate-hint = Esimerkiksi 25,5.
field-gross-first = Hinnat kertovat verollisen summan ensin
field-gross-first-hint = Kuten siellä, missä varaajat ovat enimmäkseen yksityishenkilöitä.
section-contact = Yhteystiedot
field-contact-email = Sähköpostiosoite kävijöille
field-contact-phone = Puhelinnumero
fault-edition-code = Käytä kahta pientä kirjainta tai kahta ja kahta yhdysmerkillä, esimerkiksi fr tai be-fr
fault-edition-code-taken = Toisella maasivustolla on tämä tunnus
fault-edition-code-stays = Tunnus on maasivuston jokaisessa osoitteessa, eikä sitä voi muuttaa
fault-country = Käytä kahta kirjainta, esimerkiksi FR
fault-locale = Käytä kieltä ja maata, esimerkiksi fr-FR
fault-currency = Käytä kolmea kirjainta, esimerkiksi EUR
fault-currency-stays = Vanhassa valuutassa on hintoja. Poista ne ensin
fault-tax-rate = Anna prosentti väliltä 0–100, enintään kaksi desimaalia, esimerkiksi 25,5
use-venues = { $count ->
    [one] { $count } toimipiste
   *[other] { $count } toimipistettä
}
use-sessions = { $count ->
    [one] { $count } toteutus
   *[other] { $count } toteutusta
}
use-cities = { $count ->
    [one] { $count } kaupunki
   *[other] { $count } kaupunkia
}
use-publications = { $count ->
    [one] { $count } sisältö on siinä
   *[other] { $count } sisältöä on siinä
}
use-prices = { $count ->
    [one] { $count } hinta
   *[other] { $count } hintaa
}
use-roles = { $count ->
    [one] { $count } rooli, joka on rajattu siihen
   *[other] { $count } roolia, jotka on rajattu siihen
}
