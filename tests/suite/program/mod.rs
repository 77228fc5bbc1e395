//! The program as those who run it meet it: a process with arguments, settings, output, signals and an end.

mod home;
mod process;
mod proxy;

mod a_full_disk;
mod at_scale_100;
mod commands_tell;
mod demo_prints_ready_and_serves;
mod demo_refuses_what_is_not_its_own;
mod killed_while_it_makes_the_world;
mod logs_carry_request_ids;
mod serve_stops_gracefully;
mod settings_name_what_is_wrong;
mod the_database_goes_away;
