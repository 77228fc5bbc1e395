## The banner

banner-label = Cookies
banner-title = Cookies on this site
banner-text = We set one cookie that the site needs to keep your answer to this. If you agree, we also remember your preferences: your country, and light or dark.
banner-accept = Accept
banner-refuse = Refuse
banner-choose = Choose

## The settings page

cookies-lede = The necessary cookie cannot be turned off: it keeps your answer. Everything else is yours to decide.
cookies-optional = Optional cookies
cookies-preferences = Preferences
cookies-preferences-hint = We remember the country you chose and the appearance for a year, on this device.
cookies-save = Save settings
cookies-saved = Your settings are saved.
appearance-title = Appearance
appearance-hint = Kept only if you allow preferences above.
appearance-system = As the device
appearance-light = Light
appearance-dark = Dark
appearance-choose = Choose an appearance: as the device, light or dark

## The table in the cookie policy

cookies-table = All cookies of this site
cookies-name = Name
cookies-kind = Kind
cookies-purpose = What it does
cookies-kept = Kept for
cookies-necessary = Necessary
cookie-consent-purpose = Keeps your choice about cookies, so that we do not ask on every page.
cookie-edition-purpose = Remembers the country whose pages you read last.
cookie-appearance-purpose = Remembers whether you like pages light or dark.
days-count = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
