## Accounts

people-title = Учётные записи
people-about = Кто может входить и что ему разрешено.
people-new = Пригласить
people-none = Учётных записей пока нет.
people-name = Имя
people-email = Адрес электронной почты
people-email-hint = Туда придёт приглашение со ссылкой для выбора пароля.
people-language = Язык
people-language-hint = На нём человеку пишут, и на нём он видит рабочую часть сайта.
people-may = Что разрешено
people-roles = Роли во всех изданиях
people-roles-hint = Выберите хотя бы одну роль, здесь или ниже.
people-roles-short = Роли
people-editor-in = Редактор только в некоторых изданиях
people-coordinator-in = Координатор только в некоторых изданиях
people-words = Имя или адрес
people-role = Роль
people-limited-to = Ограничена изданием
people-created = Создана
people-active = Может входить
people-state-invited = Приглашение отправлено
people-disabled = Отключена
chip-role = Роль: { $name }
people-invited = Приглашение для { $name } отправляется письмом.
people-access = Входы и безопасность
people-is-on = Включён
people-is-off = Выключен
people-no-passkey = Нет
people-nowhere = Сейчас нигде.
people-sign-ins = Где выполнен вход
people-sign-out = Завершить все входы
people-signed-out = Все входы { $name } завершены.
people-remove-factors = Убрать вторые факторы
people-factors-hint = Для тех, кто их потерял: дальше хватит одного пароля. Владельцу об этом сообщат письмом.
people-factors-removed = Вторые факторы { $name } убраны.
people-invite-again = Пригласить ещё раз
people-disable = Отключить
people-disable-hint = С отключённой учётной записью нельзя войти, а все её входы завершаются. Сделанное с ней остаётся.
people-disable-instead = Вместо этого отключить
people-disabled-now = { $name } больше не может входить.
people-enable = Снова включить
people-enabled-now = { $name } снова может входить.
people-deletion = Войти с ней больше не сможет никто. С ней не сделано ничего, что хранило бы её имя.
people-address-taken = Введите другой адрес: у этого уже есть учётная запись
people-no-role = Выберите хотя бы одну роль
people-not-oneself = Попросите другого администратора: никто не забирает ключ у самого себя
people-last-admin = Сначала назначьте другого администратора: без него управлять академией будет некому
use-changes = { $count ->
    [one] { $count } запись журнала, где назван этот человек
    [few] { $count } записи журнала, где назван этот человек
   *[other] { $count } записей журнала, где назван этот человек
}
use-sign-ins = { $count ->
    [one] { $count } вход
    [few] { $count } входа
   *[other] { $count } входов
}
job-invitation = Пригласить

## The letter to whoever is invited

mail-invitation-subject = У вас есть учётная запись
mail-invitation-text = В { $academy } для вас создана учётная запись. Выберите пароль, и вы сможете войти.
mail-invitation-call = Выбрать пароль
mail-link-week = Ссылка действует один раз, в течение семи дней.
mail-invitation-why = Вы получили это письмо, потому что в { $academy } для этого адреса создали учётную запись.
mail-invitation-not-you = Если вы этого не ждали, ничего делать не нужно: без пароля войти не может никто.
