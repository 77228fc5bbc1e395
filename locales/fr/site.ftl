## The front door

chooser-title = Choisissez votre pays
# For search engines. $academy is the academy's name.
chooser-description = { $academy } enseigne l’informatique en salle et en classe virtuelle dans plusieurs pays. Choisissez le vôtre pour lire le site dans votre langue.
welcome-title = Le serveur fonctionne. Sa base de données est encore vide.
welcome-text = Rien n’est encore publié, il n’y a donc pas de page à afficher. Deux chemins s’offrent à vous.
welcome-demo-title = Explorez l’académie de démonstration
welcome-demo-text = Lancez cette commande à côté du serveur. Elle crée, dans un dossier à part, une académie imaginaire présente dans cinq pays, avec des articles et un glossaire, et vous indique à quelle adresse l’ouvrir.
welcome-help-title = Créez la vôtre
welcome-help-text = Tout ce qui peut se faire en ligne de commande est énuméré ici :

## Home

home-where = Où nous trouver
home-cities = Nos villes
home-topics = Ce que nous enseignons

## Articles

latest-articles = Derniers articles
all-articles = Tous les articles
articles-lede = Ce que nos formateurs dessinent au tableau, mis par écrit pour être lu à tête reposée.
articles-description = Articles de nos formateurs sur la programmation, les bases de données, la sécurité, les données et le cloud, pour qui veut comprendre ce qu’il utilise.
articles-topics = Thèmes
articles-all-topics = Tous les thèmes
articles-count = { $count ->
    [one] { $count } article
   *[other] { $count } articles
}
articles-none = Il n’y a pas encore d’article ici.
feeds-follow = Suivez nos articles :
# Stands before a date.
article-published = Publié le
article-key-terms = Termes clés

## Glossary

glossary-lede = Les mots de nos articles et de nos formations, chacun expliqué de façon que l’explication n’en appelle pas une autre.
glossary-description = Les mots de l’informatique de A à Z, chacun expliqué en une phrase puis en détail, avec les articles où il apparaît.
glossary-letters = Lettres
glossary-none = Il n’y a pas encore de terme ici.
terms-count = { $count ->
    [one] { $count } terme
   *[other] { $count } termes
}
term-articles = Articles qui emploient ce terme

## Contact

contact-lede = Écrivez ou appelez : un formateur ou une formatrice vous répondra, les jours ouvrés et le plus souvent le jour même.
# For search engines. $country is the country's name as that country writes it.
contact-description = Comment joindre l’académie ({ $country }) : e-mail, téléphone et adresses de nos salles, avec les indications pour s’y rendre.
