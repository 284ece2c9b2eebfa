/** The plan as people read it: list, outline, annex, requests for amendment. */
@NullMarked
package vn.hienluong.plans.web;

import org.jspecify.annotations.NullMarked;
