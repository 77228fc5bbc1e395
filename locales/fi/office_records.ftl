## Courses

office-courses-title = Kurssit
office-courses-about = Mitä opetetaan: kunkin kurssin tiedot ja hinta kussakin maassa.
office-courses-new = Uusi kurssi
office-courses-none = Kursseja ei vielä ole. Aloita uudesta.
course-code-hint = Akatemian oma numero, esimerkiksi WEB-120. Millään muulla kurssilla ei ole samaa.
course-code-taken = Anna toinen koodi: tämä on jo toisella kurssilla
course-level = Taso
course-days = Päivät
course-hours = Tunnit
course-hours-hint = Opetusta kaikkina päivinä yhteensä.
course-found-by = Mistä se löytyy
course-topics = Aiheet
course-formats = Toteutustavat
course-formats-hint = Valitse ainakin yksi.
course-formats-missing = Valitse ainakin yksi toteutustapa
course-format-priced = Säilytä tämä toteutustapa tai poistata ensin sen hinnat: koordinaattori tekee sen sivulla ”Hinnat”
course-related-hint = Mitä katsoa seuraavaksi, läheisin ensin.
course-related-add = Lisää lähikurssi
course-related-one = Lähikurssi { $count }
course-other = Kurssi
course-related-itself = Valitse muita kursseja: tämä ei voi olla oma lähikurssinsa

## What courses cost

course-prices = Hinnat
course-prices-hint = Veroton hinta kullekin maalle ja toteutustavalle, jossa kurssia myydään. Missä hintaa ei ole, sivusto sanoo ”pyynnöstä”.
price-edition = Maa
price-format = Toteutustapa
price-net = Veroton hinta
price-net-hint = Maan valuutassa.
price-add = Lisää hinta
price-one = Hinta { $count }
price-format-not-given = Valitse toteutustapa, jolla kurssi pidetään
price-twice = Valitse toinen toteutustapa: tällä maalla on sille jo hinta
price-net-wrong = Anna summa, esimerkiksi { $name }

## Articles

office-articles-title = Artikkelit
office-articles-about = Mitä luetaan: kunkin artikkelin aiheet, avainsanat ja kohdat.
office-articles-new = Uusi artikkeli
office-articles-none = Artikkeleita ei vielä ole. Aloita uudesta.
article-topics = Aiheet
article-key-terms-hint = Sanaston termit, jotka lukijan on hyvä tuntea, tässä järjestyksessä.
article-term = Termi
article-term-add = Lisää avaintermi
article-term-one = Avaintermi { $count }
article-points = Kohdat
article-points-hint = Niiden sanat kirjoitetaan tekstien joukossa. Uusi kohta ja kohdan poisto näkyvät, kun artikkeli julkaistaan uudelleen; järjestys muuttuu heti.
article-point-title = Kohdan otsikko
article-point-add = Lisää kohta
article-point-one = Kohta { $count }
article-point-unknown = Poista tämä kohta: artikkelissa ei ole sitä, tai se on tässä kahdesti

## Glossary

office-terms-title = Sanasto
office-terms-about = Sanat, jotka selitetään.
office-terms-new = Uusi termi
office-terms-none = Termejä ei vielä ole. Aloita uudesta.

## Standing pages

office-pages-title = Sivut
office-pages-about = Tietoa meistä, tietosuoja, ehdot: alatunnisteen nimeämät sivut.
office-pages-new = Uusi sivu
office-pages-none = Sivuja ei vielä ole. Aloita uudesta.
page-slug-needed = Jätä osoite ennalleen: sivusto itse johtaa tälle sivulle
page-needed = Sivusto itse johtaa tälle sivulle. Poista se sen sijaan näkyvistä kussakin maassa.

## Instructors

office-instructors-title = Kouluttajat
office-instructors-about = Kuka opettaa.
office-instructors-new = Uusi kouluttaja
office-instructors-none = Kouluttajia ei vielä ole. Aloita uudesta.
instructor-name = Nimi
instructor-name-hint = Niin kuin henkilö sen kirjoittaa; se on sama joka kielellä.
instructor-coming = Tulevat toteutukset

## What keeps a record, and lists of parts

records-sessions = { $count ->
    [one] { $count } toteutus
   *[other] { $count } toteutusta
}
course-related-to = { $count ->
    [one] { $count } kurssi, joka mainitsee sen lähikurssina
   *[other] { $count } kurssia, jotka mainitsevat sen lähikurssina
}
parts-too-many = Säilytä enintään { $count }
