/**
 * Figures that the system takes for the lines of a report: how much the measures of a task say for the days of the
 * period, kept with the time and a digest of the records; and what a person put in their place. A part of the room of its
 * own that rooms above may use.
 */
@NamedInterface("taken")
@NullMarked
package vn.hienluong.reports.taken;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
