//! The program as those who run it meet it: a process with arguments, settings, output, signals and an end.

mod home;
mod post_office;
mod process;
mod promises_are_proved;
mod proxy;

mod a_full_disk;
mod a_rotation_is_killed;
mod accounts_are_kept_from_the_command_line;
mod an_owner_has_lost_the_second_factor;
mod at_scale_100;
mod backup_and_restore;
mod check_finds_what_is_wrong;
mod commands_tell;
mod demo_prints_ready_and_serves;
mod demo_refuses_what_is_not_its_own;
mod killed_while_it_delivers;
mod killed_while_it_makes_the_world;
mod logs_carry_request_ids;
mod serve_stops_gracefully;
mod settings_name_what_is_wrong;
mod the_database_goes_away;
mod the_secret_is_kept;
mod the_secret_is_rotated;
mod work_brings_mail_away;
