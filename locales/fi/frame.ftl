# The language's own name, as the edition switcher shows it.
language-name = Suomi
skip-to-content = Siirry sisältöön

## Navigation

nav-main = Päävalikko
nav-menu = Valikko
nav-close = Sulje
nav-home = Etusivu
nav-courses = Kurssit
nav-sessions = Ajankohdat
nav-articles = Artikkelit
nav-glossary = Sanasto
nav-contact = Yhteystiedot
nav-sign-in = Kirjaudu sisään
nav-account = Oma tili
breadcrumbs-label = Murupolku
# Names the list of countries, for those who do not see it.
switcher-label = Maa ja kieli
# Read out after the country's name, which begins the sentence.
switcher-change = : vaihda maata

## Footer

footer-about = IT-koulutusta luokassa ja virtuaaliluokassa.
footer-pages = Akatemia
footer-cities = Kaupungit
footer-read = Luettavaa
cookie-settings = Evästeasetukset
feed-rss = Artikkelit RSS-syötteenä
feed-atom = Artikkelit Atom-syötteenä

## Lists

pages-label = Sivut
pages-previous = Edellinen
pages-next = Seuraava
pages-here = Sivu { $page }
filter-remove = Poista suodatin

## The call to get in touch, below articles and on the home page

call-title = Mietitkö, mistä aloittaisit?
call-text = Kirjoita pari riviä siitä, mitä teet ja mitä haluaisit osata. Vastauksen saat kouluttajalta.
call-button = Ota yhteyttä
