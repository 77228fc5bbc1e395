## Every page of a person's own

account-nav = Oma tili
account-title = Oma tili
account-to-site = Takaisin sivustolle
account-roles = Roolisi
office = Hallinta
sign-out = Kirjaudu ulos
signed-out = Olet kirjautunut ulos.
role-learner = Osallistuja
role-editor = Sisällöntuottaja
role-coordinator = Koordinaattori
role-admin = Ylläpitäjä
cookie-sign-in-purpose = Pitää sinut kirjautuneena. Asetetaan vain, kun kirjaudut sisään. Poistuu, kun suljet selaimen, ellet ole pyytänyt meitä muistamaan sinua.

## Fields

field-name = Etu- ja sukunimi
field-name-hint = Siinä muodossa kuin niiden pitää olla todistuksessa.
field-email = Sähköpostiosoite
field-email-hint = Lähetämme osoitteeseen linkin, jolla vahvistat sen.
field-new-email = Uusi sähköpostiosoite
field-new-email-hint = Lähetämme osoitteeseen linkin. Mikään ei muutu, ennen kuin avaat sen.
field-password = Salasana
field-new-password = Uusi salasana
field-password-hint = Vähintään 12 merkkiä. Paras on lause, jonka vain sinä keksisit. Salasanan voi myös liittää.
field-remember = Pidä minut kirjautuneena tällä laitteella
field-remember-hint = 90 päivän ajan. Jätä valitsematta, jos muutkin käyttävät laitetta.
field-language = Kieli
field-language-hint = Kieli, jolla kirjoitamme sinulle ja jolla nämä sivut näytetään.
password-show = Näytä
password-hide = Piilota
password-good = Hyvä: vaikea arvata.
password-strong = Erinomainen: erittäin vaikea arvata.

## What is wrong with a field

name-missing = Kirjoita etu- ja sukunimesi
name-too-long = Kirjoita enintään 100 merkin pituinen nimi
name-one-line = Kirjoita nimesi yhdelle riville ilman näkymättömiä merkkejä
email-missing = Kirjoita sähköpostiosoitteesi
email-wrong = Kirjoita sähköpostiosoite muodossa nimi@example.org
email-same = Kirjoita jokin muu osoite kuin nykyinen
language-missing = Valitse jokin kielistä
password-missing = Kirjoita salasana
password-too-short = Kirjoita vähintään { $count } merkkiä
password-too-long = Kirjoita enintään 1 000 merkin pituinen salasana
password-guessable = Valitse vaikeammin arvattava salasana: tämä on yleinen tai muodostettu nimestäsi
password-of-sign-up = Kirjoita salasana, jonka valitsit tiliä luodessasi
sign-in-wrong = Tarkista osoite ja salasana: ne eivät yhdessä vastaa mitään tiliä
proof-wrong = Tarkista salasana: se ei ole tilisi salasana
too-many-attempts = { $count ->
    [one] Liian monta väärää yritystä. Odota { $count } sekunti ja yritä sitten uudelleen
   *[other] Liian monta väärää yritystä. Odota { $count } sekuntia ja yritä sitten uudelleen
}

## Signing up

sign-up-title = Luo tili
sign-up-lede = Omalla tilillä näet varauksesi ja todistuksesi yhdessä paikassa.
sign-up-button = Luo tili
sign-up-have = Onko sinulla jo tili?
sign-up-sent = Lähetimme viestin osoitteeseen { $name }. Avaa viestissä oleva linkki 24 tunnin kuluessa.
sign-up-again = Luo tili uudelleen
sign-up-done = Tervetuloa! Osoitteesi on vahvistettu, ja olet kirjautunut sisään.
sent-title = Katso sähköpostisi
sent-lede = Viesti, jossa on linkki, on matkalla. Sen pitäisi tulla perille muutamassa minuutissa.
sent-spam = Eikö viestiä näy? Katso roskapostikansiosta ja tarkista, että osoite on oikein.
confirm-title = Vahvista osoitteesi
confirm-lede = Loit tilin osoitteella { $email }. Kirjoita silloin valitsemasi salasana, niin pääset sisään.
confirm-hint = Salasana, jonka valitsit tiliä luodessasi. Jos et ole luonut tiliä, sulje tämä sivu: mitään ei tapahdu.
confirm-button = Vahvista ja kirjaudu sisään
link-gone-title = Tämä linkki ei enää toimi
link-gone-lede = Linkki on jo käytetty tai vanhentunut. Pyydä uusi.

## Signing in

sign-in-title = Kirjaudu sisään
sign-in-back = Kirjaudu sisään, niin palaat sinne, missä olit.
sign-in-kept = Kirjaudu sisään, niin löydät lomakkeesi ennallaan: kirjoittamasi on tallessa.
sign-in-button = Kirjaudu sisään
sign-in-none = Eikö sinulla ole vielä tiliä?
proof-title = Vahvista, että se olet sinä
proof-lede = Kirjautumisestasi on jo hetki. Kirjoita salasanasi uudelleen, niin voit jatkaa. Aiemmin kirjoittamasi on tallessa.
proof-button = Jatka

## A forgotten password

forgotten-title = Unohditko salasanan?
forgotten-lede = Kirjoita osoitteesi. Jos sillä on tili, lähetämme siihen linkin, jolla voit valita uuden salasanan.
forgotten-button = Lähetä linkki
reset-sent = Jos osoitteella { $name } on tili, lähetimme siihen viestin. Linkki on voimassa tunnin.
reset-title = Valitse uusi salasana
reset-lede = Tilille { $email }. Sen jälkeen sinun on kirjauduttava kaikkialla uudelleen.
reset-button = Tallenna salasana
reset-again = Pyydä uusi linkki
password-reset = Uusi salasanasi on tallennettu. Kirjaudu sillä sisään.

## Your name, address and password

profile-title = Nimi ja kieli
profile-about = Millä nimellä kutsumme sinua ja millä kielellä kirjoitamme sinulle.
profile-button = Tallenna
profile-saved = Nimi ja kieli on tallennettu.
address-title = Sähköpostiosoite
address-about = Osoite, johon lähetämme viestimme.
address-lede = Nykyinen osoitteesi on { $email }.
address-button = Lähetä linkki
address-sent = Lähetimme viestin osoitteeseen { $name }. Vahvista osoite avaamalla viestissä oleva linkki.
address-again = Kirjoita osoite uudelleen
address-saved = Uusi osoitteesi on vahvistettu.
confirm-address-title = Vahvista uusi osoitteesi
confirm-address-lede = Tästä lähtien kirjoitamme osoitteeseen { $email }, ja kirjaudut sisään sillä.
confirm-address-button = Käytä tätä osoitetta
password-title = Salasana
password-about = Valitse uusi. Pysyt kirjautuneena vain tässä selaimessa.
password-lede = Sinut kirjataan ulos kaikkialta muualta.
password-button = Tallenna salasana
password-saved = Uusi salasanasi on tallennettu. Sinut on kirjattu ulos kaikkialta muualta.

## Where you are signed in

sign-ins-title = Missä olet kirjautuneena
sign-ins-about = Laitteet ja selaimet, joilla olet kirjautuneena, ja miten kirjaudut niiltä ulos.
sign-ins-lede = Etkö tunnista jotakin kirjautumista? Lopeta se ja vaihda salasanasi.
sign-ins-here = tämä selain
sign-ins-since = Kirjauduttu
sign-ins-used = Viimeksi käytetty
sign-ins-from = IP-osoite
sign-ins-with = Selain
sign-ins-end = Lopeta kirjautuminen
sign-ins-end-all = Kirjaudu ulos kaikkialta
sign-in-ended = Kirjautuminen on lopetettu.
sign-in-ended-before = Kirjautuminen oli jo päättynyt.
method-password = Salasana
method-code = Salasana ja koodi
method-recovery = Salasana ja varakoodi
method-passkey = Pääsyavain
