/** The register of personal data, and requests of people about theirs. */
@NullMarked
package vn.hienluong.datarequests.web;

import org.jspecify.annotations.NullMarked;
