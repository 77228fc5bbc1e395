//! What is done outside of requests: once its cause is committed, by one node at a time, until it succeeds or is given up.

mod bench;

mod a_commit_wakes_the_worker;
mod a_job_that_hangs_panics_or_fails;
mod a_lease_that_runs_out_is_taken_over;
mod finished_jobs_are_purged;
mod retries_grow_until_it_is_given_up;
mod schedules_come_round_once;
mod the_back_office_sees_and_retries;
mod what_is_undone_leaves_no_job;
mod workers_share_the_jobs;
mod workers_stop_in_good_order;
