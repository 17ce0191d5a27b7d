// Written by `UPDATE=1 cargo test --test declared`: every question as the core reads it, and the rows of a register.
export interface Questions {
  taxBreakdown: {
    amount?: string;
    rate?: string;
    product?: string;
    orderDate?: string;
    currency?: string;
    issueDate?: string;
    direction?: "gross" | "net";
    printed?: {
      net?: string;
      tax?: string;
      gross?: string;
      capitals?: string;
    };
    lines?: {
      label?: string;
      amount?: string;
      rate?: string;
      product?: string;
      tax?: string;
      quantity?: string;
      unitPrice?: string;
    }[];
    parts?: string[];
  };
  findEntity: {
    query?: string;
    orderDate?: string;
    seller?: "direct" | "reseller" | "unknown";
    limit?: number;
  };
  validateInvoiceNumber: {
    number?: string;
    code?: string;
    issueDate?: string;
    issuer?: string;
    creditNoteForm?: string;
    today?: string;
  };
  validateTaxId: {
    taxId?: string;
    today?: string;
  };
  validateBankDetails: {
    bank?: string;
    branch?: string;
    account?: string;
    cnaps?: string;
    iban?: string;
    swift?: string;
    routing?: string;
    country?: string;
    payeeType?: "company" | "person";
  };
  identify: {
    text?: string;
    today?: string;
  };
  checkField: {
    check?: "amount" | "rate" | "tax-id" | "invoice-number" | "invoice-code" | "account" | "cnaps" | "iban" | "bic" | "date" | "name";
    value?: string;
    currency?: string;
    orderDate?: string;
    issueDate?: string;
    code?: string;
    number?: string;
    issuer?: string;
    bank?: string;
    branch?: string;
    country?: string;
    payeeType?: "company" | "person";
    today?: string;
  };
  readList: {
    sheets?: {
      name?: string;
      text?: string;
    }[];
    medium?: "csv" | "xlsx";
  };
  checkInvoice: {
    paper?: {
      file?: string;
      kind?: "digital" | "legacy" | "railway" | "air" | "pro-forma" | "commercial-invoice" | "contract" | "bank-details" | "email" | "chat" | "order-page" | "payment-notice" | "fapiao-notice" | "bank-screen" | "bank-receipt" | "swift-copy" | "unknown" | "qr" | "list" | "unreadable";
      fields?: {
        name?: string;
        value?: string;
      }[];
      data?: {
        name?: string;
        value?: string;
      }[];
      page?: {
        name?: string;
        value?: string;
      }[];
      lines?: {
        item?: string;
        specification?: string;
        unit?: string;
        quantity?: string;
        unitPrice?: string;
        net?: string;
        rate?: string;
        tax?: string;
        gross?: string;
        taxCode?: string;
      }[];
      qr?: string;
      notes?: {
        code?: string;
        field?: string;
        params?: Record<string, {
          en?: string;
          zh?: string;
        }>;
      }[];
      saved?: {
        producer?: string;
        creator?: string;
        created?: string;
        modified?: string;
        revisions?: number;
        size?: number;
        signed?: number;
      };
    };
    own?: {
      title?: string;
      taxId?: string;
    };
    also?: string[];
    today?: string;
  };
  reconcile: {
    invoices?: {
      file?: string;
      kind?: "digital" | "legacy" | "railway" | "air" | "pro-forma" | "commercial-invoice" | "contract" | "bank-details" | "email" | "chat" | "order-page" | "payment-notice" | "fapiao-notice" | "bank-screen" | "bank-receipt" | "swift-copy" | "unknown" | "qr" | "list" | "unreadable";
      fields?: {
        name?: string;
        value?: string;
      }[];
      data?: {
        name?: string;
        value?: string;
      }[];
      page?: {
        name?: string;
        value?: string;
      }[];
      lines?: {
        item?: string;
        specification?: string;
        unit?: string;
        quantity?: string;
        unitPrice?: string;
        net?: string;
        rate?: string;
        tax?: string;
        gross?: string;
        taxCode?: string;
      }[];
      qr?: string;
      notes?: {
        code?: string;
        field?: string;
        params?: Record<string, {
          en?: string;
          zh?: string;
        }>;
      }[];
      saved?: {
        producer?: string;
        creator?: string;
        created?: string;
        modified?: string;
        revisions?: number;
        size?: number;
        signed?: number;
      };
    }[];
    lists?: {
      origin?: "console" | "bureau" | "earlier";
      firstRow?: number;
      rows?: string[][];
      mapping?: {
        digitalNumber?: number;
        number?: number;
        code?: number;
        issueDate?: number;
        kind?: number;
        sellerName?: number;
        sellerTaxId?: number;
        buyerName?: number;
        buyerTaxId?: number;
        taxId?: number;
        item?: number;
        rate?: number;
        net?: number;
        tax?: number;
        gross?: number;
        status?: number;
        positive?: number;
        risk?: number;
        booked?: number;
        originalNumber?: number;
        remark?: number;
        account?: number;
        verdict?: number;
      };
      isOpen?: boolean;
    }[];
    own?: {
      title?: string;
      taxId?: string;
    };
    today?: string;
    language?: "en" | "zh";
  };
  readPaper: {
    text?: string;
    pieces?: {
      text?: string;
      page?: number;
      x?: number;
      y?: number;
      width?: number;
      height?: number;
      confidence?: number;
      again?: string;
    }[];
    ruled?: {
      page?: number;
      x?: number;
      y?: number;
      width?: number;
      height?: number;
    }[];
    qr?: string;
    name?: string;
    today?: string;
  };
  checkPayment: {
    context?: "alibaba-order" | "alibaba-cloud";
    today?: string;
    order?: {
      supplier?: string;
      supplierTaxId?: string;
      orderNumber?: string;
      invoiceNumber?: string;
      amount?: string;
      currency?: string;
      unitPrice?: string;
      quantity?: string;
      extras?: string;
      specification?: string;
      incoterm?: string;
      shipping?: string;
      tradeAssurance?: boolean;
      payee?: string;
      bank?: string;
      branch?: string;
      account?: string;
      swift?: string;
      schedule?: {
        label?: string;
        amount?: string;
        percent?: string;
        deliverable?: string;
        due?: boolean;
      }[];
    };
    contract?: {
      supplier?: string;
      supplierTaxId?: string;
      orderNumber?: string;
      invoiceNumber?: string;
      amount?: string;
      currency?: string;
      unitPrice?: string;
      quantity?: string;
      extras?: string;
      specification?: string;
      incoterm?: string;
      shipping?: string;
      tradeAssurance?: boolean;
      payee?: string;
      bank?: string;
      branch?: string;
      account?: string;
      swift?: string;
      schedule?: {
        label?: string;
        amount?: string;
        percent?: string;
        deliverable?: string;
        due?: boolean;
      }[];
    };
    call?: {
      payee?: string;
      bank?: string;
      account?: string;
      swift?: string;
    };
    invoice?: {
      issuer?: string;
      issuerTaxId?: string;
      number?: string;
      orderNumber?: string;
      amount?: string;
      currency?: string;
      unitPrice?: string;
      quantity?: string;
      extras?: string;
      incoterm?: string;
      payee?: string;
      bank?: string;
      branch?: string;
      account?: string;
      swift?: string;
      reference?: string;
    };
    instruction?: {
      payee?: string;
      payeeType?: "company" | "person";
      bank?: string;
      branch?: string;
      account?: string;
      swift?: string;
      amount?: string;
      currency?: string;
      reference?: string;
      invoiceNumber?: string;
      channel?: "platform" | "platform-transfer" | "bank-transfer" | "link" | "money-transfer" | "wallet" | "crypto" | "gift-card" | "card" | "other";
      from?: string;
    };
    chat?: {
      payee?: string;
      payeeType?: "company" | "person";
      bank?: string;
      branch?: string;
      account?: string;
      swift?: string;
      amount?: string;
      currency?: string;
      reference?: string;
      invoiceNumber?: string;
      channel?: "platform" | "platform-transfer" | "bank-transfer" | "link" | "money-transfer" | "wallet" | "crypto" | "gift-card" | "card" | "other";
      from?: string;
    };
    previous?: {
      payee?: string;
      bank?: string;
      account?: string;
      swift?: string;
      from?: string;
      arrived?: "yes" | "no" | "unsure";
    };
    certificate?: {
      payee?: string;
      account?: string;
    };
    transfer?: {
      payee?: string;
      nameCheck?: "match" | "close" | "no-match" | "not-possible";
      bank?: string;
      branch?: string;
      bankCountry?: string;
      account?: string;
      swift?: string;
      amount?: string;
      currency?: string;
      debitCurrency?: string;
      reference?: string;
      fee?: string;
      feePaidBy?: "buyer" | "supplier" | "shared" | "unknown";
      paidOn?: string;
      bankReference?: string;
    };
    answers?: Record<string, "yes" | "no" | "unsure">;
    unconfirmed?: string[];
  };
  validateSeller: {
    name?: string;
    taxId?: string;
    address?: string;
    phone?: string;
    bank?: string;
    account?: string;
    today?: string;
  };
  checkInvoiceRequest: {
    today?: string;
    cloudAccount?: {
      kind?: "personal" | "enterprise";
      closed?: boolean;
      outstandingCreditNote?: boolean;
      changedToEnterprise?: boolean;
    };
    paidBy?: "own" | "reseller" | "on-behalf";
    askedBy?: "owner" | "beneficiary" | "master" | "other" | "ram-user";
    sameEnterprise?: boolean;
    multiAccount?: boolean;
    titleOf?: "payer" | "beneficiary";
    payOnBehalfAgreement?: boolean;
    title?: {
      name?: string;
      taxId?: string;
      bank?: string;
      bankAccount?: string;
      address?: string;
      phone?: string;
    };
    verifiedName?: string;
    rename?: {
      renamed?: boolean;
      registrationUpdated?: boolean;
    };
    otherTitle?: {
      accountManager?: boolean;
      agreementSigned?: boolean;
    };
    enterpriseTitle?: {
      wanted?: boolean;
      way?: "change-registration" | "review";
      identity?: "employed" | "student";
      proof?: "employment-certificate" | "social-security" | "income-tax" | "housing-fund" | "employment-contract" | "other";
      anotherActive?: boolean;
      pendingPersonal?: boolean;
      submittedOn?: string;
      approvedOn?: string;
    };
    invoiceType?: "general" | "special" | "electronic-general" | "paper-general" | "paper-special";
    invoiceTypeLabel?: string;
    offeredTypes?: string[];
    forDeduction?: boolean;
    otherContent?: string;
    method?: "order" | "month" | "amount";
    purpose?: "itemised" | "monthly" | "part";
    amount?: string;
    billAmount?: string;
    items?: {
      product?: string;
      orderDate?: string;
      usageMonth?: string;
      billing?: "prepaid" | "pay-as-you-go" | "top-up";
      amount?: string;
      consumed?: string;
      invoiced?: string;
      refunded?: string;
      cloudAccount?: string;
      issuer?: string;
      rate?: string;
      title?: {
        name?: string;
        taxId?: string;
        bank?: string;
        bankAccount?: string;
        address?: string;
        phone?: string;
      };
      domainSale?: "priced-push" | "other";
      transferredOn?: string;
      domainSide?: "original" | "new";
    }[];
    holidays?: string[];
    workingDays?: string[];
  };
  planAftercare: {
    situation?: "wrong" | "lost" | "not-received" | "refunded" | "other-type" | "other-date" | "other-title" | "paid-wrong-account";
    today?: string;
    invoice?: {
      medium?: "digital" | "paper";
      type?: "general" | "special";
      status?: "invoicing" | "issued";
      booked?: boolean;
      issueDate?: string;
      number?: string;
      code?: string;
      issuer?: string;
      amount?: string;
      title?: string;
      rate?: string;
      product?: string;
      item?: string;
      requestedOn?: string;
      thirdParty?: boolean;
    };
    payment?: {
      method?: "bank-transfer" | "card" | "platform" | "other";
      from?: "US" | "GB" | "CN" | "HK" | "other";
      to?: "US" | "GB" | "CN" | "HK" | "other";
      paidOn?: string;
      amount?: string;
      payee?: string;
      bank?: string;
      account?: string;
      reference?: string;
      transactionNumber?: string;
    };
    delivery?: "in-transit" | "wrong-address" | "sent-back" | "delivered" | "received";
    parcel?: {
      issuers?: string[];
      parts?: ("invoice" | "deduction")[];
      trackingNumber?: string;
      cashOnDelivery?: boolean;
      arrivedOn?: string;
    };
    request?: {
      reason?: string;
      submittedOn?: string;
    };
    creditNoteForm?: {
      number?: string;
      status?: "not-needed" | "awaiting-buyer" | "awaiting-seller" | "confirmed" | "denied-by-buyer" | "denied-by-seller" | "expired" | "withdrawn" | "revoked" | "irregular";
      createdOn?: string;
    };
    redInvoiceIssued?: boolean;
    ticket?: {
      stub?: boolean;
      address?: string;
      contact?: string;
      mobile?: string;
    };
    seal?: string;
    consumption?: string;
    refund?: string;
    refundProcessed?: boolean;
    invoicedBefore?: boolean;
    storedValueCard?: boolean;
    settle?: "return" | "offset";
    newConsumption?: {
      issuer?: string;
      item?: string;
      rate?: string;
      amount?: string;
      usageMonth?: string;
    }[];
    verifiedName?: string;
    certificateName?: string;
    holidays?: string[];
    workingDays?: string[];
    done?: string[];
  };
  load: {
    asOf?: string;
    documents?: {
      title?: string;
      name?: {
        en?: string;
        zh?: string;
        rendering?: boolean;
      };
      publisher?: string;
      address?: string;
      known?: "read" | "quoted" | "generally";
      read?: string;
      note?: string;
    }[];
    entities?: {
      id?: string;
      name?: {
        en?: string;
        zh?: string;
        rendering?: boolean;
      };
      mistaken?: string[];
      taxId?: string;
      address?: string;
      earlierAddresses?: string[];
      phone?: string;
      bank?: string;
      bankZh?: string;
      account?: string;
      vendor?: boolean;
      returnAddress?: {
        address?: string;
        attention?: string;
        phone?: string;
      };
      affiliate?: number;
      explained?: boolean;
      payee?: {
        en?: string;
        zh?: string;
      };
      probably?: string;
      note?: {
        en?: string;
        zh?: string;
      };
      source?: {
        document?: string;
        section?: string;
      }[];
    }[];
    contents?: {
      id?: string;
      name?: {
        en?: string;
        zh?: string;
        rendering?: boolean;
      };
      search?: string[];
      older?: string[];
    }[];
    products?: {
      id?: string;
      name?: {
        en?: string;
        zh?: string;
        rendering?: boolean;
      };
      listed?: string[];
      aliases?: string[];
      knownFrom?: {
        document?: string;
        section?: string;
      }[];
      question?: {
        en?: string;
        zh?: string;
      };
      rows?: {
        entity?: string;
        rate?: string;
        contents?: string[];
        from?: string;
        until?: string;
        note?: {
          en?: string;
          zh?: string;
        };
        source?: {
          document?: string;
          section?: string;
        }[];
      }[];
    }[];
    ambiguities?: {
      id?: string;
      words?: string[];
      products?: string[];
      question?: {
        en?: string;
        zh?: string;
      };
      source?: {
        document?: string;
        section?: string;
      }[];
    }[];
  };
}
