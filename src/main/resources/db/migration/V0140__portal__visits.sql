-- How often each public page was read: sums by day, nothing of any reader.
call platform.open_room('portal');

create table portal.visit (
  agency_id uuid not null,
  day date not null,
  -- address behind that of the site, such as /van-ban/nghi-quyet-so-1
  page text not null,
  visits bigint not null,
  primary key (agency_id, day, page),
  constraint check$visit_visits check (visits > 0)
);
call platform.protect('portal.visit');
