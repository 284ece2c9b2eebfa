-- Tables of libraries, and the register of agencies that jobs and the terminal walk through. No business data.
grant usage on schema technical to ${app};
alter default privileges in schema technical grant select, insert, update, delete on tables to ${app};

create table technical.tenant (
  agency_id uuid primary key,
  created_at timestamptz not null
);

-- Spring Session JDBC
create table technical.spring_session (
  primary_id char(36) primary key,
  session_id char(36) not null,
  creation_time bigint not null,
  last_access_time bigint not null,
  max_inactive_interval int not null,
  expiry_time bigint not null,
  principal_name varchar(100)
);
create unique index uniq$spring_session_id on technical.spring_session (session_id);
create index idx$spring_session_expiry on technical.spring_session (expiry_time);
create index idx$spring_session_principal on technical.spring_session (principal_name);

create table technical.spring_session_attributes (
  session_primary_id char(36) not null
    constraint fk$spring_session_attributes_session references technical.spring_session (primary_id) on delete cascade,
  attribute_name varchar(200) not null,
  attribute_bytes bytea not null,
  primary key (session_primary_id, attribute_name)
);

-- db-scheduler
create table technical.scheduled_tasks (
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  execution_time timestamptz not null,
  picked boolean not null,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures int,
  last_heartbeat timestamptz,
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance)
);
create index idx$scheduled_tasks_execution_time on technical.scheduled_tasks (execution_time);
create index idx$scheduled_tasks_last_heartbeat on technical.scheduled_tasks (last_heartbeat);
create index idx$scheduled_tasks_priority on technical.scheduled_tasks (priority desc, execution_time asc);
