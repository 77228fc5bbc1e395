# The language's own name, as the edition switcher shows it.
language-name = Français
skip-to-content = Aller au contenu

## Navigation

nav-main = Menu principal
nav-menu = Menu
nav-close = Fermer
nav-home = Accueil
nav-courses = Formations
nav-sessions = Dates
nav-articles = Articles
nav-glossary = Glossaire
nav-contact = Contact
nav-sign-in = Se connecter
nav-account = Votre compte
breadcrumbs-label = Fil d’Ariane
# Names the list of countries, for those who do not see it.
switcher-label = Pays et langue
# Read out after the country's name, which begins the sentence.
switcher-change = {"\u00A0"}: changer de pays

## Footer

footer-about = Formations informatiques en salle et en classe virtuelle.
footer-pages = L’académie
footer-cities = Villes
footer-read = À lire
cookie-settings = Paramètres des cookies
feed-rss = Flux RSS des articles
feed-atom = Flux Atom des articles

## Lists

pages-label = Pages
pages-previous = Précédente
pages-next = Suivante
pages-here = Page { $page }
filter-remove = Retirer le filtre

## The call to get in touch, below articles and on the home page

call-title = Vous ne savez pas par où commencer ?
call-text = Dites-nous en deux lignes ce que vous faites et ce que vous aimeriez savoir faire. Un formateur ou une formatrice vous répondra.
call-button = Nous contacter
