package vn.hienluong.schedule;

import java.util.List;

/** The jobs, in the order in which they matter to each other. */
record Timetable(List<Job> jobs) {

    Timetable {
        jobs = List.copyOf(jobs);
    }
}
