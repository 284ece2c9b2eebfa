/** What of a plan is found by its words. */
@NullMarked
package vn.hienluong.plans.finding;

import org.jspecify.annotations.NullMarked;
