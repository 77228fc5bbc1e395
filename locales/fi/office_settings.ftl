## The academy's settings

settings-title = Asetukset
settings-about = Akatemian nimet, logo, viralliset tiedot ja sen postin lähettäjä.
settings-general = Akatemia
settings-academy = Nimi
settings-academy-hint = Nimi, jota sivusto käyttää kaikkialla.
settings-logo = Logo
settings-logo-none = Ei kuvaa: ohjelman oma merkki
settings-logo-hint = Kuva Media-luettelosta, mieluiten läpinäkyvällä taustalla. Se on nimen edessä jokaisella sivulla, 40 kuvapistettä korkeana.
settings-editions = Jokainen maa
settings-editions-hint = Yhteystiedot, vero ja postin lähettäjä ovat maasivuston tiedoissa.
settings-legal = Viralliset tiedot
settings-legal-name = Virallinen nimi
settings-legal-hint = Näkyvät jokaisen sivun alareunassa ja yhteystiedoissa. Tyhjä jätetään pois.
settings-registration = Rekisterinumero
settings-address = Virallinen osoite
section-mail = Posti
settings-sender = Lähettäjän nimi
settings-sender-hint = Niin kuin postilaatikot sen näyttävät. Tyhjänä: akatemian, muuten ohjelman asetuksen mukaan.
settings-reply-to = Vastaukset osoitteeseen
settings-reply-to-hint = Osoite, jota joku lukee. Tyhjänä: akatemian, muuten lähettäjän.
editions-interface = Käyttöliittymän sanat
editions-unspoken = Käyttöliittymällä ei vielä ole sanoja tämän maasivuston kielellä: { $name }. Painikkeet ja otsikot ovat siellä englanniksi. Tekstit näytetään omalla kielellään, niin kuin ne on kirjoitettu.

## Addresses that are gone

redirects-title = Uudelleenohjaukset
redirects-about = Poistuneet osoitteet ja sivut, joille ne nyt johtavat.
redirects-new = Uusi uudelleenohjaus
redirects-none = Uudelleenohjauksia ei vielä ole. Osoitetta vaihtanut tietue ei tarvitse sellaista.
redirects-everywhere = Kaikki maasivustot
redirects-source = Vanha osoite
redirects-source-hint = Maasivuston tunnuksen jälkeen, esimerkiksi blog/old-article.
redirects-target = Johtaa sivulle
redirects-target-hint = Olemassa oleva sivu, esimerkiksi articles/new-article. Maasivuston tunnuksella alkava on sen sivu: /gb/courses.
redirects-deletion = Vanhaa osoitetta seuraava ei enää löydä sivua.
redirects-former = Tietueiden entiset osoitteet
redirects-former-about = Uudelleen nimetyt tietueet. Vanhat osoitteet johtavat niihin aina jokaisella maasivustolla, jolla ne ovat esillä.
redirects-former-none = Mikään tietue ei ole vielä vaihtanut osoitetta.
redirect-no-path = Anna sivuston polku, esimerkiksi blog/old-article
redirect-other-edition = Tämän osoitteen maasivusto on { $name }: valitse se tai jätä tunnus pois
redirect-taken = Tästä osoitteesta on jo uudelleenohjaus
redirect-loop = Tämä johtaa takaisin vanhaan osoitteeseen
redirect-hides = Osoitteessa { $name } on sivu, jonka tämä peittäisi
redirect-moved = Tämä osoite johtaa jo sivulle { $name }
redirect-nowhere = Tässä osoitteessa ei ole sivua
kind-redirect = Uudelleenohjaus
