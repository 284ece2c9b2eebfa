/** Pages of the organisation: units, mergers and splits, people and positions, delegations, the agency's profile. */
@NullMarked
package vn.hienluong.organization.web;

import org.jspecify.annotations.NullMarked;
