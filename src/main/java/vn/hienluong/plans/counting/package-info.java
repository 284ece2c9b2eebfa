/** What of plans is counted. */
@NullMarked
package vn.hienluong.plans.counting;

import org.jspecify.annotations.NullMarked;
