## Around every letter

# $name is how the person calls themselves.
mail-greeting = Hei { $name },
mail-greeting-nameless = Hei,
# Stands below a button. The address follows.
mail-link-hint = Jos painike ei toimi, kopioi tämä osoite selaimeesi:
# $site is the address of the site.
mail-sender = Tämän viestin lähetti { $academy } ({ $site }).

## Why it came, and what to do if it was not the person's own doing

mail-why-own-account = Sait tämän viestin, koska se koskee tiliäsi palvelussa { $academy }. Kerromme sinulle kaikista kirjautumiseen liittyvistä muutoksista.
mail-not-you-secure = Jos et tehnyt tätä itse, valitse heti uusi salasana ja päätä kaikki muut kirjautumiset.
mail-link-day = Linkki toimii yhden kerran, 24 tunnin ajan.
mail-link-hour = Linkki toimii yhden kerran, tunnin ajan.

## Confirm an address after signing up

mail-confirm-address-subject = Vahvista sähköpostiosoitteesi
mail-confirm-address-text = Kiitos rekisteröitymisestäsi palveluun { $academy }. Vahvista vielä, että tämä osoite on sinun. Sen jälkeen voit kirjautua sisään.
mail-confirm-address-call = Vahvista osoite
mail-confirm-address-why = Sait tämän viestin, koska tällä osoitteella avattiin tiliä palvelussa { $academy }.
mail-confirm-address-not-you = Jos se et ollut sinä, sinun ei tarvitse tehdä mitään: vahvistamaton tili pysyy suljettuna.

## Somebody signed up with an address that has an account

mail-address-is-taken-subject = Sinulla on jo tili
mail-address-is-taken-text = Joku, ehkä sinä itse, yritti juuri rekisteröityä tällä osoitteella palveluun { $academy }. Osoitteella on jo tili, joten emme avanneet toista. Voit kirjautua suoraan sisään.
mail-address-is-taken-call = Kirjaudu sisään
mail-address-is-taken-forgotten = Jos et muista salasanaasi, voit valita uuden.
mail-address-is-taken-why = Sait tämän viestin, koska tällä osoitteella on tili palvelussa { $academy }.
mail-address-is-taken-not-you = Jos se et ollut sinä, sinun ei tarvitse tehdä mitään. Emme ole kertoneet tilistäsi kenellekään muulle.

## Forgotten password

mail-reset-password-subject = Valitse uusi salasana
mail-reset-password-text = Tästä voit valita uuden salasanan tilillesi palvelussa { $academy }. Samalla sinut kirjataan ulos kaikkialta muualta.
mail-reset-password-call = Valitse uusi salasana
mail-reset-password-why = Sait tämän viestin, koska tähän osoitteeseen liittyvälle tilille pyydettiin uutta salasanaa.
mail-reset-password-not-you = Jos se et ollut sinä, sinun ei tarvitse tehdä mitään: salasanasi pysyy ennallaan.

mail-password-changed-subject = Salasanasi on vaihdettu
mail-password-changed-text = Tilisi salasana palvelussa { $academy } vaihdettiin juuri. Kaikki muut kirjautumiset on päätetty.
mail-password-changed-not-you = Jos et tehnyt tätä itse, valitse heti uusi salasana.

## Change of address

mail-confirm-new-address-subject = Vahvista uusi sähköpostiosoitteesi
mail-confirm-new-address-text = Tästä osoitteesta on tulossa tilisi osoite palvelussa { $academy }. Vahvista, että osoite on sinun. Siihen asti mikään ei muutu.
mail-confirm-new-address-call = Vahvista uusi osoite
mail-confirm-new-address-why = Sait tämän viestin, koska tämä osoite annettiin tilin uudeksi osoitteeksi palvelussa { $academy }.
mail-confirm-new-address-not-you = Jos se et ollut sinä, sinun ei tarvitse tehdä mitään: osoite ei vaihdu ilman vahvistustasi.
# $address is masked: a…@example.org
mail-address-is-changing-subject = Sähköpostiosoitteesi on vaihtumassa
mail-address-is-changing-text = Tilisi osoite palvelussa { $academy } on vaihtumassa. Uusi osoite on { $address }, ja se tulee voimaan, kun se on vahvistettu uudesta postilaatikosta.
mail-address-changed-subject = Sähköpostiosoitteesi on vaihdettu
mail-address-changed-text = Tilisi osoite palvelussa { $academy } on nyt { $address }. Tämä on viimeinen viesti, jonka lähetämme vanhaan osoitteeseen.
mail-address-changed-not-you = Jos et tehnyt tätä itse, ota meihin heti yhteyttä. Yhteystietomme löydät sivustoltamme: { $site }

## Two-step sign-in

mail-second-factor-on-subject = Kaksivaiheinen kirjautuminen on käytössä
mail-second-factor-on-text = Kaksivaiheinen kirjautuminen on nyt käytössä tililläsi palvelussa { $academy }. Tästä lähtien kirjaudut salasanallasi ja sovelluksesi antamalla koodilla. Säilytä varakoodit paikassa, josta löydät ne ilman puhelintasi.
mail-second-factor-off-subject = Kaksivaiheinen kirjautuminen on poistettu käytöstä
mail-second-factor-off-text = Kaksivaiheinen kirjautuminen on nyt poissa käytöstä tililläsi palvelussa { $academy }. Kirjautumiseen riittää pelkkä salasana.
mail-recovery-codes-renewed-subject = Sinulla on uudet varakoodit
mail-recovery-codes-renewed-text = Tilillesi palvelussa { $academy } luotiin uudet varakoodit. Vanhat eivät enää toimi.
mail-recovery-code-used-subject = Varakoodi on käytetty
mail-recovery-code-used-text = Tilillesi palvelussa { $academy } kirjauduttiin juuri salasanallasi ja varakoodilla.
mail-recovery-code-used-left = { $left ->
    [0] Se oli viimeinen. Luo tililläsi uudet varakoodit pian.
    [one] Sinulla on { $left } koodi jäljellä. Luo tililläsi uudet varakoodit pian.
   *[other] Sinulla on { $left } koodia jäljellä.
}
mail-passkey-added-subject = Pääsyavain on lisätty
# $name is what the person calls the passkey.
mail-passkey-added-text = Tilillesi palvelussa { $academy } lisättiin pääsyavain ”{ $name }”. Sillä voi tästä lähtien kirjautua sisään.
mail-passkey-removed-subject = Pääsyavain on poistettu
mail-passkey-removed-text = Tililtäsi palvelussa { $academy } poistettiin pääsyavain ”{ $name }”. Sillä ei voi enää kirjautua sisään.
