/** What of the reports of units is counted. */
@NullMarked
package vn.hienluong.reports.counting;

import org.jspecify.annotations.NullMarked;
