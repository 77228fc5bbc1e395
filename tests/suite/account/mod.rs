//! People and their accounts.

mod admins_need_two_factor;
mod every_route_by_every_role;
mod passkeys_refuse;
mod passwords_exhaust_nothing;
mod person_changes_their_account;
mod person_forgets_the_password;
mod person_keeps_two_factor;
mod person_looks_where_they_are_signed_in;
mod person_signs_in;
mod person_signs_in_with_a_code;
mod person_signs_up;
mod sign_in_runs_out_in_a_form;
mod sign_in_under_attack;
