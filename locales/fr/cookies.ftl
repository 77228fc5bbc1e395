## The banner

banner-label = Cookies
banner-title = Les cookies sur ce site
banner-text = Nous déposons un seul cookie, dont le site a besoin pour garder votre réponse à cette question. Si vous acceptez, nous retenons aussi vos préférences : votre pays et l’apparence, claire ou sombre.
banner-accept = Accepter
banner-refuse = Refuser
banner-choose = Choisir

## The settings page

cookies-lede = Le cookie nécessaire ne peut pas être désactivé : il garde votre réponse. Pour tout le reste, c’est vous qui décidez.
cookies-optional = Cookies facultatifs
cookies-preferences = Préférences
cookies-preferences-hint = Nous retenons pendant un an, sur cet appareil, le pays que vous avez choisi et l’apparence du site.
cookies-save = Enregistrer les paramètres
cookies-saved = Vos paramètres sont enregistrés.
appearance-title = Apparence
appearance-hint = Conservée seulement si vous autorisez les préférences ci-dessus.
appearance-system = Comme l’appareil
appearance-light = Claire
appearance-dark = Sombre
appearance-choose = Choisissez une apparence : comme l’appareil, claire ou sombre

## The table in the cookie policy

cookies-table = Tous les cookies de ce site
cookies-name = Nom
cookies-kind = Type
cookies-purpose = À quoi il sert
cookies-kept = Durée de conservation
cookies-necessary = Nécessaire
cookie-consent-purpose = Garde votre choix concernant les cookies, pour que nous ne vous posions pas la question à chaque page.
cookie-edition-purpose = Retient le pays dont vous avez lu les pages en dernier.
cookie-appearance-purpose = Retient si vous préférez des pages claires ou sombres.
days-count = { $count ->
    [one] { $count } jour
   *[other] { $count } jours
}
