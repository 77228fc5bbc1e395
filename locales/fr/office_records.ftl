## Courses

office-courses-title = Formations
office-courses-about = Ce qui s’enseigne : les données de chaque formation et son prix dans chaque pays.
office-courses-new = Nouvelle formation
office-courses-none = Il n’y a pas encore de formation. Commencez par en créer une.
course-code-hint = Le numéro que lui donne l’académie, par exemple WEB-120. Aucune autre formation ne le porte.
course-code-taken = Saisissez un autre code : une formation porte déjà celui-ci
course-level = Niveau
course-days = Jours
course-hours = Heures
course-hours-hint = D’enseignement, tous jours confondus.
course-found-by = Où on la trouve
course-topics = Thèmes
course-formats = Formats
course-formats-hint = Choisissez-en au moins un.
course-formats-missing = Choisissez au moins un format
course-format-priced = Gardez ce format, ou faites d’abord retirer ses prix : un coordinateur le fait à la page « Prix »
course-related-hint = Celles à regarder ensuite, la plus proche en premier.
course-related-add = Ajouter une formation liée
course-related-one = Formation liée { $count }
course-other = Formation
course-related-itself = Choisissez d’autres formations : celle-ci ne peut être liée à elle-même

## What courses cost

course-prices = Prix
course-prices-hint = Hors taxe, un par pays et par format dans lequel la formation est vendue. Sans prix, le site indique « sur demande ».
price-edition = Pays
price-format = Format
price-net = Prix hors taxe
price-net-hint = Dans la monnaie du pays.
price-add = Ajouter un prix
price-one = Prix { $count }
price-format-not-given = Choisissez un format dans lequel la formation est donnée
price-twice = Choisissez un autre format : ce pays a déjà un prix pour celui-ci
price-net-wrong = Saisissez un montant comme { $name }

## Articles

office-articles-title = Articles
office-articles-about = Ce qui se lit : les thèmes de chaque article, ses termes clés et ses points.
office-articles-new = Nouvel article
office-articles-none = Il n’y a pas encore d’article. Commencez par en créer un.
article-topics = Thèmes
article-key-terms-hint = Les termes du glossaire qu’un lecteur devrait connaître, dans cet ordre.
article-term = Terme
article-term-add = Ajouter un terme clé
article-term-one = Terme clé { $count }
article-points = Points
article-points-hint = Leurs mots s’écrivent parmi les textes. Un nouveau point, ou un retrait, paraît quand l’article est publié de nouveau ; l’ordre change aussitôt.
article-point-title = Titre du point
article-point-add = Ajouter un point
article-point-one = Point { $count }
article-point-unknown = Retirez ce point : l’article ne l’a pas, ou il figure ici deux fois

## Glossary

office-terms-title = Glossaire
office-terms-about = Les mots que nous expliquons.
office-terms-new = Nouveau terme
office-terms-none = Il n’y a pas encore de terme. Commencez par en créer un.

## Standing pages

office-pages-title = Pages
office-pages-about = À propos, confidentialité, conditions : les pages nommées au bas du site.
office-pages-new = Nouvelle page
office-pages-none = Il n’y a pas encore de page. Commencez par en créer une.
page-slug-needed = Laissez l’adresse telle quelle : le site lui-même mène à cette page
page-needed = Le site lui-même mène à cette page. Retirez-la plutôt dans chaque pays.

## Instructors

office-instructors-title = Formateurs
office-instructors-about = Qui enseigne.
office-instructors-new = Nouveau formateur
office-instructors-none = Il n’y a pas encore de formateur. Commencez par en créer un.
instructor-name = Nom
instructor-name-hint = Comme la personne l’écrit ; il est le même dans toutes les langues.
instructor-coming = Sessions à venir

## What keeps a record, and lists of parts

records-sessions = { $count ->
    [one] { $count } session
   *[other] { $count } sessions
}
course-related-to = { $count ->
    [one] { $count } formation qui la cite comme liée
   *[other] { $count } formations qui la citent comme liée
}
parts-too-many = Gardez-en au plus { $count }
