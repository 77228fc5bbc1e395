## The front door

chooser-title = Valitse maa
# For search engines. $academy is the academy's name.
chooser-description = { $academy } opettaa tietotekniikkaa luokissa ja virtuaaliluokissa useassa maassa. Valitse omasi, niin voit lukea omalla kielelläsi.
welcome-title = Palvelin on käynnissä. Sen tietokanta on vielä tyhjä.
welcome-text = Mitään ei ole vielä julkaistu, joten näytettävää sivua ei ole. Tästä voit jatkaa kahdella tavalla.
welcome-demo-title = Tutustu esittelyakatemiaan
welcome-demo-text = Suorita tämä komento palvelimen rinnalla. Se luo omaan kansioonsa keksityn akatemian, joka toimii viidessä maassa ja jolla on artikkeleita ja sanasto, ja kertoo, missä osoitteessa akatemian voi avata.
welcome-help-title = Perusta oma akatemia
welcome-help-text = Kaikki, mitä komentoriviltä voi tehdä, luetellaan tässä:

## Home

home-where = Mistä meidät löytää
home-cities = Kaupunkimme
home-topics = Mitä opetamme

## Articles

latest-articles = Uusimmat artikkelit
all-articles = Kaikki artikkelit
articles-lede = Täällä voit kaikessa rauhassa lukea sen, minkä kouluttajamme piirtävät taululle.
articles-description = Kouluttajiemme artikkeleita ohjelmoinnista, tietokannoista, tietoturvasta, datasta ja pilvestä niille, jotka haluavat ymmärtää, mitä käyttävät.
articles-topics = Aiheet
articles-all-topics = Kaikki aiheet
articles-count = { $count ->
    [one] { $count } artikkeli
   *[other] { $count } artikkelia
}
articles-none = Täällä ei ole vielä artikkeleita.
feeds-follow = Seuraa artikkeleitamme:
# Stands before a date.
article-published = Julkaistu
article-key-terms = Keskeiset termit

## Glossary

glossary-lede = Artikkeliemme ja koulutustemme sanat selitettyinä niin, ettei selitys kaipaa toista selitystä.
glossary-description = IT-alan sanat A:sta Ö:hön, kukin selitettynä ensin yhdellä virkkeellä ja sitten perusteellisesti. Mukana artikkelit, joissa sanaa käytetään.
glossary-letters = Kirjaimet
glossary-none = Täällä ei ole vielä termejä.
terms-count = { $count ->
    [one] { $count } termi
   *[other] { $count } termiä
}
term-articles = Artikkelit, joissa termiä käytetään

## Contact

contact-lede = Kirjoita tai soita: kouluttaja vastaa sinulle arkipäivisin, yleensä jo samana päivänä.
# For search engines. $country is the country's name as that country writes it.
contact-description = Akatemian yhteystiedot ({ $country }): sähköposti, puhelin ja koulutustilojemme osoitteet saapumisohjeineen.
