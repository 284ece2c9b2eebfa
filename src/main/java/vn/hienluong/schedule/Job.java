package vn.hienluong.schedule;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.util.function.Consumer;
import vn.hienluong.platform.AgencyId;

/** Work that recurs. It is done for one agency after the other, and may be done once more than it had to. */
record Job(String name, Schedule when, Consumer<AgencyId> work) {}
