/** What of the reports of units is found by its words, and by whom. */
@NullMarked
package vn.hienluong.reports.finding;

import org.jspecify.annotations.NullMarked;
