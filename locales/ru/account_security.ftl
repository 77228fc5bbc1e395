## Two-step sign-in

two-factor-title = Двухэтапный вход
two-factor-about = Код с телефона в дополнение к паролю.
two-factor-lede = Кроме пароля вы вводите код, который показывает приложение на телефоне. Тот, кто узнает пароль, всё равно не войдёт.
two-factor-needed = Здесь для панели управления одного пароля мало: включите двухэтапный вход или войдите с ключом доступа.
two-factor-is-off = Он отключён: достаточно одного пароля.
two-factor-set-up = Настроить
two-factor-app-title = Установите приложение
two-factor-app = На телефоне нужно приложение для одноразовых кодов; это умеют и многие менеджеры паролей.
two-factor-scan-title = Отсканируйте им этот код
two-factor-qr = QR-код для приложения. Тот же ключ записан ниже буквами.
two-factor-open = Открыть в приложении на этом устройстве
two-factor-by-hand = Или введите этот ключ в приложение; он для кодов по времени:
two-factor-confirm-title = Введите код, который показывает приложение
two-factor-confirm = Включить
two-factor-again-why = Этот ключ видел кто-то ещё?
two-factor-again = Создать другой
two-factor-is-on = Он включён: вы входите с паролем и кодом.
two-factor-on = Двухэтапный вход включён. На всех других устройствах выполнен выход.
two-factor-off = Двухэтапный вход отключён.
two-factor-removal-title = Отключить
two-factor-removal-about = Будет достаточно одного пароля, а резервные коды перестанут действовать.
two-factor-removal = Отключить двухэтапный вход

## Recovery codes

recovery-codes-title = Резервные коды
recovery-codes-left = { $count ->
    [0] Кодов не осталось.
    [one] Остался { $count } код.
    [few] Осталось { $count } кода.
    [many] Осталось { $count } кодов.
   *[other] Осталось { $count } кода.
}
recovery-codes-about = Каждый позволяет войти один раз без телефона.
recovery-codes-renew = Создать новые резервные коды
recovery-codes-renewed = У вас новые резервные коды. Прежние больше не действуют.
recovery-codes-once = Каждый позволяет войти один раз без телефона. Мы показываем их только сейчас.
recovery-codes-keep = Распечатайте их или сохраните в менеджере паролей, но не только на телефоне.
recovery-codes-kept = Коды сохранены
recovery-code-used = Вы использовали резервный код. Осталось кодов: { $name }

## The second step of signing in

code-title = Введите код
code-lede = Пароль верный. Теперь откройте приложение на телефоне.
field-code = Код
field-code-hint = Шесть цифр, которые сейчас показывает приложение. Каждый код действует один раз.
code-button = Войти
code-no-app = Приложения нет под рукой?
field-recovery-code = Резервный код
field-recovery-code-hint = Один из десяти, которые вы сохранили. Каждый действует один раз.
recovery-code-button = Войти с резервным кодом
code-other = Войти под другим именем
code-missing = Введите код
code-wrong = Проверьте код: он неверен или уже использован
code-not-of-app = Проверьте код: приложение показывает другой. Верно ли время на телефоне?
sign-in-over = Вход ждал слишком долго. Введите пароль ещё раз.
proof-code-button = Продолжить с кодом
proof-passkey-button = Продолжить с ключом доступа

## Passkeys

passkeys-title = Ключи доступа
passkeys-about = Вход по отпечатку, лицу или PIN-коду устройства.
passkeys-lede = С ключом доступа вы входите по отпечатку, лицу или PIN-коду устройства, без пароля.
passkeys-none = У вас пока нет ключей доступа.
passkeys-since = Добавлен
passkeys-used = Последний вход
passkeys-never = Никогда
passkeys-remove = Удалить
passkeys-add-title = Добавить ключ доступа
passkeys-add = Добавить ключ доступа
passkeys-missing = Чтобы добавить ключ доступа, нужны JavaScript и браузер, который знает такие ключи.
field-passkey-name = Как его назвать
field-passkey-name-hint = Например, «Ноутбук», чтобы потом узнать.
passkey-nameless = Мой ключ доступа
passkey-added = Ключ доступа «{ $name }» добавлен.
passkey-removed = Ключ доступа «{ $name }» удалён. Удалите его и с устройства.
passkey-wrong = Этот ключ доступа не подошёл. Попробуйте ещё раз.
passkey-too-many = Больше ключей доступа добавить нельзя. Сначала удалите один.
passkey-failed = Ключ доступа не использован. Попробуйте ещё раз.
passkey-known = На этом устройстве уже есть ключ доступа к вашей учётной записи.
sign-in-passkey = Войти с ключом доступа
