/** What of the department's reports is counted. */
@NullMarked
package vn.hienluong.consolidation.counting;

import org.jspecify.annotations.NullMarked;
