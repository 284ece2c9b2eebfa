/** Pages on which the department's report is put together, checked, signed off and issued. */
@NullMarked
package vn.hienluong.consolidation.web;

import org.jspecify.annotations.NullMarked;
