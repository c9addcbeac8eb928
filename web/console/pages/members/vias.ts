/** How a member comes to a referrer, the usual way first. */
export const VIAS = ['store-qr', 'store-link', 'promoter-link', 'payment'] as const;
