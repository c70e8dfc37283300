using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using TaskForce.Application.Accounts;
using TaskForce.Application.Administration;
using TaskForce.Application.Audit;
using TaskForce.Application.AuthorityDirectory;
using TaskForce.Application.Data;
using TaskForce.Application.Notifications;
using TaskForce.Application.Organisations;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests;
using TaskForce.Application.Requests.Acts;
using TaskForce.Application.Requests.Case;
using TaskForce.Application.Requests.Documents;
using TaskForce.Application.Requests.Drafting;
using TaskForce.Application.Requests.Numbering;
using TaskForce.Application.Requests.Register;

namespace TaskForce.Application;

/// <summary>Registers the use cases, their pipeline and the store.</summary>
public static class ApplicationServices
{
    /// <summary>Adds everything of this floor. The caller adds an <see cref="IViewer"/>, a <see cref="DatabaseFlavour"/>, data protection, <see cref="DigestKeys"/>, and of the store an
    /// <see cref="Storage.IObjectStore"/>, <see cref="Storage.MasterKeys"/> and <see cref="Storage.StorageLimits"/>, and of the mail a <see cref="MailOffice"/> and an <see cref="IMailer"/>.</summary>
    public static IServiceCollection AddTaskForceApplication(this IServiceCollection services, string connectionString)
    {
        services.AddSingleton<SearchUpkeep>().AddSingleton<Announcements>().AddSingleton<NotificationUpkeep>().AddSingleton<SubjectKeys>().AddSingleton<AuditUpkeep>().AddScoped<AuditTrail>().AddScoped<AuditLines>().AddScoped<AuditVerifier>();
        services.AddDbContext<TaskForceDbContext>((provider, options) =>
        {
            provider.GetRequiredService<DatabaseFlavour>().Configure(options, connectionString);
            options.AddInterceptors(provider.GetRequiredService<SearchUpkeep>(), provider.GetRequiredService<NotificationUpkeep>(), provider.GetRequiredService<AuditUpkeep>());
            // The same fault, logged by whom it reaches, without the values that a database quotes.
            options.ConfigureWarnings(static warnings => warnings.Ignore(CoreEventId.SaveChangesFailed, CoreEventId.QueryIterationFailed));
        });
        services.AddScoped<SubmissionKey>().AddScoped<RequestNumbers>().AddScoped<Deeds>().AddScoped<Addressees>().AddScoped<CaseLoader>().AddScoped<Me>().AddScoped<Seed.DatabasePreparation>().AddScoped<RegisterRows>().AddScoped<Requests.Retention.RetentionTimes>().AddScoped<Requests.Retention.ReviewRows>();
        services.AddScoped<Requests.Retention.OtherDecisions>().AddScoped<Requests.Retention.Erasable>().AddScoped<ErasableAccounts>().AddScoped<KeyDestruction>();
        services.AddScoped<Inviting>().AddScoped<CaseCounts>().AddScoped<DecreedDays>().AddScoped<Terms>();
        services.AddScoped<FormVersions>().AddScoped<ActSources>().AddSingleton<AnnexA>().AddSingleton<ActDocuments>().AddSingleton<KindForm>().AddSingleton<KindDocuments>();
        services.TryAddSingleton<Texts.Texts>();
        services.AddScoped<PlaceFinder>().AddScoped<AuthorityFinder>().AddScoped<HomeCases>().AddScoped<Requests.Drafting.Choosing>();
        services.AddScoped<Requests.Assistance.AssistanceAddressees>().AddScoped<Requests.Assistance.RequestLinks>().AddScoped<AssistanceCases>();
        services.AddScoped<Coordination.CoordinationLoader>().AddScoped<Liaison.FollowUp>();
        services.AddSingleton<RequestIds>().AddSingleton<Requests.Drafting.DraftCipher>();
        services.AddSingleton<Storage.FileVault>().AddScoped<Storage.FileSweeper>().AddScoped<Storage.FileChecker>().AddScoped<Storage.StorageKeyCheck>();
        services.AddSingleton<Requests.Files.FileIntake>().AddScoped<Requests.Files.Filing>().AddScoped<Requests.Files.DocumentRows>();
        services.AddScoped<MailWriter>().AddScoped<MailDelivery>();
        services.AddUseCases();
        return services;
    }

    private static void AddUseCases(this IServiceCollection services)
    {
        services.AddScoped<ServiceFactory>(provider => provider.GetRequiredService);
        services.AddScoped<IMediator, Mediator>();
        services.Scan(scan => scan.FromAssemblies(typeof(ApplicationServices).Assembly)
            .AddClasses(classes => classes.AssignableTo(typeof(IRequestHandler<,>)), publicOnly: false)
            .As(type => type.GetInterfaces().Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRequestHandler<,>)))
            .WithScopedLifetime());
        services.AddValidatorsFromAssembly(typeof(ApplicationServices).Assembly, ServiceLifetime.Singleton, includeInternalTypes: true);
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(LoggingBehaviour<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(AuditBehaviour<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(AuthorisationBehaviour<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(ProofBehaviour<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(ValidationBehaviour<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(TransactionBehaviour<,>));
    }
}
