## Around every letter

# $name is how the person calls themselves.
mail-greeting = Здравствуйте, { $name }!
mail-greeting-nameless = Здравствуйте!
# Stands below a button. The address follows.
mail-link-hint = Если кнопка не работает, скопируйте этот адрес в браузер:
# $site is the address of the site.
mail-sender = Это письмо отправила академия { $academy } ({ $site }).

## Why it came, and what to do if it was not the person's own doing

mail-why-own-account = Вы получили это письмо, потому что оно касается вашей учётной записи в академии { $academy }. Мы сообщаем обо всех изменениях, связанных со входом.
mail-not-you-secure = Если это были не вы, сразу же смените пароль и завершите все остальные сеансы.
mail-link-day = Ссылка сработает один раз и действует 24 часа.
mail-link-hour = Ссылка сработает один раз и действует один час.

## Confirm an address after signing up

mail-confirm-address-subject = Подтвердите адрес электронной почты
mail-confirm-address-text = Спасибо за регистрацию в академии { $academy }. Подтвердите, пожалуйста, что это ваш адрес, и вы сможете войти.
mail-confirm-address-call = Подтвердить адрес
mail-confirm-address-why = Вы получили это письмо, потому что этот адрес указали при регистрации в академии { $academy }.
mail-confirm-address-not-you = Если это были не вы, ничего делать не нужно: без подтверждения учётная запись не откроется.

## Somebody signed up with an address that has an account

mail-address-is-taken-subject = У вас уже есть учётная запись
mail-address-is-taken-text = Кто-то, возможно вы, только что пытался зарегистрироваться в академии { $academy } с этим адресом. Учётная запись с ним уже есть, поэтому новую мы не создали. Можно просто войти.
mail-address-is-taken-call = Войти
mail-address-is-taken-forgotten = Если вы не помните пароль, можно задать новый.
mail-address-is-taken-why = Вы получили это письмо, потому что в академии { $academy } есть учётная запись с этим адресом.
mail-address-is-taken-not-you = Если это были не вы, ничего делать не нужно. О том, что у вас есть учётная запись, мы сообщили только вам.

## Forgotten password

mail-reset-password-subject = Задайте новый пароль
mail-reset-password-text = Здесь можно задать новый пароль для вашей учётной записи в академии { $academy }. После этого на всех остальных устройствах потребуется войти заново.
mail-reset-password-call = Задать новый пароль
mail-reset-password-why = Вы получили это письмо, потому что для учётной записи с этим адресом запросили новый пароль.
mail-reset-password-not-you = Если это были не вы, ничего делать не нужно: пароль останется прежним.

mail-password-changed-subject = Пароль изменён
mail-password-changed-text = Пароль вашей учётной записи в академии { $academy } только что изменили. Все остальные сеансы завершены.
mail-password-changed-not-you = Если это были не вы, сразу же задайте новый пароль.

## Change of address

mail-confirm-new-address-subject = Подтвердите новый адрес электронной почты
mail-confirm-new-address-text = Этот адрес должен стать адресом вашей учётной записи в академии { $academy }. Подтвердите, пожалуйста, что он ваш; до этого ничего не изменится.
mail-confirm-new-address-call = Подтвердить новый адрес
mail-confirm-new-address-why = Вы получили это письмо, потому что этот адрес указали как новый для учётной записи в академии { $academy }.
mail-confirm-new-address-not-you = Если это были не вы, ничего делать не нужно: без вашего подтверждения адрес не изменится.
# $address is masked: a…@example.org
mail-address-is-changing-subject = Адрес вашей электронной почты скоро изменится
mail-address-is-changing-text = У вашей учётной записи в академии { $academy } будет новый адрес: { $address }. Он начнёт действовать, когда его подтвердят из нового почтового ящика.
mail-address-changed-subject = Адрес электронной почты изменён
mail-address-changed-text = Теперь у вашей учётной записи в академии { $academy } адрес { $address }. Это последнее письмо, которое мы отправляем на прежний.
mail-address-changed-not-you = Если это были не вы, сразу же напишите нам. Как это сделать, указано на нашем сайте: { $site }

## Two-step sign-in

mail-second-factor-on-subject = Двухэтапный вход включён
mail-second-factor-on-text = Для вашей учётной записи в академии { $academy } включён двухэтапный вход. Теперь для входа нужны пароль и код из приложения. Храните резервные коды там, где сможете найти их без телефона.
mail-second-factor-off-subject = Двухэтапный вход отключён
mail-second-factor-off-text = Для вашей учётной записи в академии { $academy } отключён двухэтапный вход. Теперь для входа достаточно пароля.
mail-recovery-codes-renewed-subject = У вас новые резервные коды
mail-recovery-codes-renewed-text = Для вашей учётной записи в академии { $academy } созданы новые резервные коды. Прежние больше не действуют.
mail-recovery-code-used-subject = Использован резервный код
mail-recovery-code-used-text = В вашу учётную запись в академии { $academy } только что вошли с вашим паролем и резервным кодом.
mail-recovery-code-used-left = { $left ->
    [0] Это был последний код. Пожалуйста, создайте в учётной записи новые.
    [one] Остался { $left } код. Пожалуйста, создайте в учётной записи новые.
    [few] Осталось { $left } кода.
    [many] Осталось { $left } кодов.
   *[other] Осталось { $left } кода.
}
mail-passkey-added-subject = Добавлен ключ доступа
# $name is what the person calls the passkey.
mail-passkey-added-text = К вашей учётной записи в академии { $academy } добавлен ключ доступа «{ $name }». Теперь с ним можно войти.
mail-passkey-removed-subject = Удалён ключ доступа
mail-passkey-removed-text = Из вашей учётной записи в академии { $academy } удалён ключ доступа «{ $name }». Войти с ним больше нельзя.
